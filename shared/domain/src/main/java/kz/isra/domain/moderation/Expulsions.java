package kz.isra.domain.moderation;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;

/**
 * Who was put out of which session. Reads are consistent: what was put or lifted counts for the
 * next request.
 */
public interface Expulsions {
  /**
   * Puts somebody out. A ban replaces a removal; a removal never weakens a ban, and whoever came
   * first stands.
   *
   * @param address the mark of the place that a banned person came from, where it is known
   * @return false where the person is out already, as strongly
   */
  boolean put(SessionId session, Expulsion expulsion, Optional<String> address);

  /**
   * Lets somebody in again.
   *
   * @return false where the person was not out
   */
  boolean lift(SessionId session, AttendeeId attendee);

  Optional<Expulsion> of(SessionId session, AttendeeId attendee);

  /** Whether somebody is banned who came from the place of that mark. */
  boolean bannedFrom(SessionId session, String address);

  /** All who are out, in no order. */
  List<Expulsion> all(SessionId session);
}

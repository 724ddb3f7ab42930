package kz.isra.domain.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.SessionId;

/**
 * Attendees of a session, the intervals in which they were there, and their clicks. Every write is
 * one item that only its own person touches, and may be repeated.
 */
public interface Attendance {
  /**
   * @return false where this id exists already; nothing is changed then
   */
  boolean add(Attendee attendee);

  Optional<Attendee> find(SessionId session, AttendeeId attendee);

  /** Opens an interval; an existing one is left as it is. */
  void opened(SessionId session, AttendeeId attendee, String via, Instant at);

  /**
   * A sign of life: opens the interval where there is none, never moves {@code seen} back, and does
   * not open a closed one again.
   */
  void seen(SessionId session, AttendeeId attendee, String via, Instant at);

  /** Closes an interval; the first closing stands. Without an interval nothing happens. */
  void closed(SessionId session, AttendeeId attendee, String via, Instant at);

  /**
   * Closes many intervals of a session, as {@link #closed(SessionId, AttendeeId, String, Instant)}
   * each; where it fails some may be closed. At the end of a webinar a thousand are open, and
   * people wait for what comes after.
   */
  default void closed(SessionId session, List<Interval> intervals, Instant at) {
    intervals.forEach(interval -> closed(session, interval.attendee(), interval.via(), at));
  }

  /** All intervals of a session, in no order, read consistently. */
  List<Interval> intervals(SessionId session);

  /** The intervals of one person, in no order, read consistently. */
  List<Interval> intervals(SessionId session, AttendeeId attendee);

  /**
   * Notes a click.
   *
   * @return false where this person clicked this banner before
   */
  boolean clicked(SessionId session, BannerId banner, AttendeeId attendee, Instant at);

  /** Everybody who ever joined a session, in no order, read consistently. */
  List<Attendee> attendees(SessionId session);

  /** All clicks of a session, in no order, read consistently. */
  List<Click> allClicks(SessionId session);

  /** How many persons clicked each banner. */
  Map<BannerId, Integer> clicks(SessionId session);
}

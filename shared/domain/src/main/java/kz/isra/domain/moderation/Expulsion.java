package kz.isra.domain.moderation;

import java.time.Instant;
import kz.isra.domain.id.AttendeeId;

/**
 * That somebody was put out of a session.
 *
 * @param by the login of the host who did it
 */
public record Expulsion(AttendeeId attendee, Kind kind, String by, Instant at) {
  /** For how long. */
  public enum Kind {
    /** The token is not taken any more; the person may come in anew. */
    REMOVED,
    /** Neither the token nor anybody new from its place is let in while the session lasts. */
    BANNED
  }
}

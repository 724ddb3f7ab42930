package kz.isra.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;

/**
 * A time somebody was there by one way: one socket, or one run of beats over HTTP. Intervals of one
 * person may overlap (two tabs) and are then counted once.
 *
 * @param via connection id, or {@code http-} and the milliseconds of its first beat
 * @param seen the last sign of life
 * @param left when the person left; empty while open, and for ever where nobody said good-bye
 */
public record Interval(
    AttendeeId attendee, String via, Instant from, Instant seen, Optional<Instant> left) {
  /**
   * The same interval as it will be when the session ends at that moment: closed there, if the
   * person was seen within {@code silence} before.
   */
  public Interval closedAt(Instant moment, Duration silence) {
    return isOpenAt(moment, silence)
        ? new Interval(attendee, via, from, seen, Optional.of(moment))
        : this;
  }

  /** Whether nobody closed it and its person was seen within {@code silence} before the moment. */
  public boolean isOpenAt(Instant moment, Duration silence) {
    return left.isEmpty() && seen.plus(silence).isAfter(moment);
  }

  /** An interval that nobody closed ends at its last sign of life. */
  public Instant end() {
    return left.orElse(seen);
  }
}

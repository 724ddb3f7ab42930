package kz.isra.domain.attendance;

import java.time.Instant;
import java.util.Collection;

/**
 * The sums of a session's attendance, clipped to the session. Recounted from the intervals each
 * time, so it never drifts.
 *
 * @param came persons who were there for at least a moment of the session
 * @param peak most persons at one moment
 * @param totalMs the time of all persons together; two tabs of one person count once
 */
public record Presence(int came, int peak, long totalMs) {
  /**
   * Counts what lies in {@code [start, end)}.
   *
   * @param end not before start
   */
  public static Presence of(Collection<Interval> intervals, Instant start, Instant end) {
    return of(Stays.of(intervals, start, end));
  }

  public static Presence of(Stays stays) {
    return new Presence(stays.byPerson().size(), stays.peak(), stays.totalMs());
  }
}

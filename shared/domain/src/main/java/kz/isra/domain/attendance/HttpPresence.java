package kz.isra.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;

/** The presence of people whose browser has no socket and beats by plain requests. */
public final class HttpPresence {
  /** Beats come every 4 to 5 minutes; after a longer silence a new interval begins. */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

  private static final String VIA = "http-";
  private final Attendance attendance;

  public HttpPresence(Attendance attendance) {
    this.attendance = attendance;
  }

  public void seen(SessionId session, AttendeeId attendee, Instant now) {
    String via = running(session, attendee, now).orElseGet(() -> VIA + now.toEpochMilli());
    attendance.seen(session, attendee, via, now);
  }

  public void left(SessionId session, AttendeeId attendee, Instant now) {
    running(session, attendee, now)
        .ifPresent(via -> attendance.closed(session, attendee, via, now));
  }

  private Optional<String> running(SessionId session, AttendeeId attendee, Instant now) {
    return attendance.intervals(session, attendee).stream()
        .filter(interval -> interval.via().startsWith(VIA) && interval.left().isEmpty())
        .filter(interval -> interval.seen().plus(LONGEST_SILENCE).isAfter(now))
        .max(Comparator.comparing(Interval::seen))
        .map(Interval::via);
  }
}

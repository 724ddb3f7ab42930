package kz.isra.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.id.AttendeeId;

/**
 * The sums of a session's attendance, clipped to the session. Recounted from the intervals each
 * time, so it never drifts.
 *
 * @param came persons who were there for at least a moment of the session
 * @param peak most persons at one moment
 * @param totalMs the time of all persons together; two tabs of one person count once
 */
public record Presence(int came, int peak, long totalMs) {
  private record Span(Instant from, Instant to) {}

  private record Step(Instant at, int change) {}

  /**
   * Counts what lies in {@code [start, end)}.
   *
   * @param end not before start
   */
  public static Presence of(Collection<Interval> intervals, Instant start, Instant end) {
    Map<AttendeeId, List<Span>> spans = new HashMap<>();
    for (Interval interval : intervals) {
      Instant from = later(interval.from(), start);
      Instant to = interval.end().isBefore(end) ? interval.end() : end;
      if (from.isBefore(to)) {
        spans.computeIfAbsent(interval.attendee(), id -> new ArrayList<>()).add(new Span(from, to));
      }
    }
    long total = 0;
    var steps = new ArrayList<Step>();
    for (List<Span> person : spans.values()) {
      for (Span span : union(person)) {
        total += Duration.between(span.from, span.to).toMillis();
        steps.add(new Step(span.from, 1));
        steps.add(new Step(span.to, -1));
      }
    }
    return new Presence(spans.size(), peak(steps), total);
  }

  private static List<Span> union(List<Span> spans) {
    spans.sort(Comparator.comparing(Span::from));
    var merged = new ArrayList<Span>();
    for (Span span : spans) {
      if (!merged.isEmpty() && !span.from.isAfter(merged.getLast().to)) {
        Span last = merged.removeLast();
        merged.add(new Span(last.from, later(last.to, span.to)));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static int peak(List<Step> steps) {
    steps.sort(Comparator.comparing(Step::at).thenComparingInt(Step::change));
    int now = 0;
    int most = 0;
    for (Step step : steps) {
      now += step.change;
      most = Math.max(most, now);
    }
    return most;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

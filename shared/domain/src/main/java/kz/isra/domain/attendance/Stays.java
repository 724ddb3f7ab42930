package kz.isra.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.isra.domain.id.AttendeeId;

/**
 * When each person was there, clipped to the session; two tabs of one person are one stay. Who was
 * there only before the start or after the end is left out.
 *
 * @param start of the session
 * @param end of what is counted, not before start
 * @param byPerson spans of each person in order, neither touching nor empty
 */
public record Stays(Instant start, Instant end, Map<AttendeeId, List<Span>> byPerson) {
  private static final long MINUTE_MS = 60_000;

  /** A time somebody was there; {@code to} does not belong to it. */
  public record Span(Instant from, Instant to) {
    long ms() {
      return Duration.between(from, to).toMillis();
    }
  }

  private record Step(Instant at, int change) {}

  /** Counts what lies in {@code [start, end)}. */
  public static Stays of(Collection<Interval> intervals, Instant start, Instant end) {
    Map<AttendeeId, List<Span>> spans = new HashMap<>();
    for (Interval interval : intervals) {
      Instant from = later(interval.from(), start);
      Instant to = interval.end().isBefore(end) ? interval.end() : end;
      if (from.isBefore(to)) {
        spans.computeIfAbsent(interval.attendee(), id -> new ArrayList<>()).add(new Span(from, to));
      }
    }
    spans.replaceAll((person, all) -> union(all));
    return new Stays(start, end, spans);
  }

  /** How long a person was there in milliseconds; 0 for a stranger. */
  public long watchedMs(AttendeeId person) {
    return byPerson.getOrDefault(person, List.of()).stream().mapToLong(Span::ms).sum();
  }

  /** The time of all persons together. */
  public long totalMs() {
    return byPerson.values().stream().flatMap(List::stream).mapToLong(Span::ms).sum();
  }

  /** Most persons at one moment. */
  public int peak() {
    int now = 0;
    int most = 0;
    for (Step step : steps()) {
      now += step.change;
      most = Math.max(most, now);
    }
    return most;
  }

  /**
   * Most persons at one moment of each minute from the start; the last minute may be short. The
   * highest of them is {@link #peak}.
   */
  public int[] minutes() {
    long length = Duration.between(start, end).toMillis();
    int[] most = new int[Math.toIntExact(Math.ceilDiv(length, MINUTE_MS))];
    List<Step> steps = steps();
    int next = 0;
    int now = 0;
    for (int minute = 0; minute < most.length; minute++) {
      Instant from = start.plusMillis(minute * MINUTE_MS);
      Instant to = from.plusMillis(MINUTE_MS);
      while (next < steps.size()
          && steps.get(next).change < 0
          && !steps.get(next).at.isAfter(from)) {
        now += steps.get(next++).change;
      }
      most[minute] = now;
      while (next < steps.size() && steps.get(next).at.isBefore(to)) {
        now += steps.get(next++).change;
        most[minute] = Math.max(most[minute], now);
      }
    }
    return most;
  }

  /** Comings and leavings in order; who leaves at a moment leaves before others come. */
  private List<Step> steps() {
    Step[] steps =
        byPerson.values().stream()
            .flatMap(List::stream)
            .flatMap(span -> Stream.of(new Step(span.from, 1), new Step(span.to, -1)))
            .toArray(Step[]::new);
    Arrays.sort(steps, Comparator.comparing(Step::at).thenComparingInt(Step::change));
    return List.of(steps);
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

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package kz.isra.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kz.isra.domain.id.AttendeeId;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
  private static final Instant END = START.plusSeconds(100);

  @Test
  void countsNobodyWhereNobodyCame() {
    assertThat(Presence.of(List.of(), START, END)).isEqualTo(new Presence(0, 0, 0));
  }

  @Test
  void countsTwoTabsOfAPersonOnce() {
    assertThat(Presence.of(List.of(closed('a', 0, 60), closed('a', 30, 80)), START, END))
        .isEqualTo(new Presence(1, 1, 80_000));
  }

  @Test
  void countsAPersonOnceWhoCameTwice() {
    assertThat(Presence.of(List.of(closed('a', 0, 10), closed('a', 50, 60)), START, END))
        .isEqualTo(new Presence(1, 1, 20_000));
  }

  @Test
  void clipsToTheSession() {
    assertThat(
            Presence.of(
                List.of(closed('a', -50, 20), closed('b', 90, 500), closed('c', -9, 0)),
                START,
                END))
        .isEqualTo(new Presence(2, 1, 30_000));
  }

  @Test
  void endsAnOpenIntervalAtItsLastSignOfLife() {
    assertThat(Presence.of(List.of(open('a', 0, 45)), START, END))
        .isEqualTo(new Presence(1, 1, 45_000));
  }

  @Test
  void doesNotCountOneWhoLeavesAsAnotherComesAsTwo() {
    assertThat(Presence.of(List.of(closed('a', 0, 50), closed('b', 50, 100)), START, END).peak())
        .isEqualTo(1);
  }

  @Test
  void agreesWithACountSecondBySecond() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var intervals = new ArrayList<Interval>();
      for (int i = 0; i < 30; i++) {
        int from = random.nextInt(140) - 20;
        int to = from + random.nextInt(60);
        intervals.add(closed((char) ('a' + random.nextInt(8)), from, to));
      }

      assertThat(Presence.of(intervals, START, END))
          .as("seed %d", seed)
          .isEqualTo(naive(intervals));
    }
  }

  private static Presence naive(List<Interval> intervals) {
    Set<AttendeeId> came = new HashSet<>();
    long total = 0;
    int peak = 0;
    for (int second = 0; second < 100; second++) {
      Instant at = START.plusSeconds(second);
      Set<AttendeeId> there = new HashSet<>();
      for (Interval interval : intervals) {
        if (!interval.from().isAfter(at) && interval.end().isAfter(at)) {
          there.add(interval.attendee());
        }
      }
      came.addAll(there);
      total += there.size() * 1_000L;
      peak = Math.max(peak, there.size());
    }
    return new Presence(came.size(), peak, total);
  }

  private static Interval closed(char person, int from, int to) {
    Instant left = START.plusSeconds(to);
    return new Interval(
        id(person), "con-" + from, START.plusSeconds(from), left, Optional.of(left));
  }

  private static Interval open(char person, int from, int seen) {
    return new Interval(
        id(person),
        "con-" + from,
        START.plusSeconds(from),
        START.plusSeconds(seen),
        Optional.empty());
  }

  private static AttendeeId id(char person) {
    return new AttendeeId("att_" + String.valueOf(person).repeat(26));
  }
}

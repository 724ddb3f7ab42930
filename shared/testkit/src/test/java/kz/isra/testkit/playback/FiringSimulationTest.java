package kz.isra.testkit.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;
import kz.isra.domain.playback.Firings.Firing;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.InMemoryInbox;
import org.junit.jupiter.api.Test;

/** Goal G-22: 10,000 starts, their firings repeated, shuffled, late and lost (F15 to F18). */
@Proves({"I12", "I13", "AW11"})
class FiringSimulationTest {
  private static final int SEEDS = 50;
  private static final int ROOMS = 5;
  private static final int STARTS = 40;
  private static final Duration HOUR = Duration.ofHours(1);
  private int starts;
  private int lost;
  private int repeated;
  private int late;

  @Test
  void everyStartBecomesExactlyOneSessionWhateverTheFiringsDoWhileTheSweepRuns() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var run = new Run(seed, Duration.ofMinutes(1));
      run.go();
      for (Occurrence start : run.starts()) {
        String what = "seed " + seed + " " + start;
        assertThat(start.state()).as(what).isEqualTo(OccurrenceState.FINISHED);
        Session session = run.world.session(start);
        assertThat(session.startedAt()).as(what).contains(start.startsAt());
        assertThat(run.claimed.get(session.id()))
            .as(what)
            .isBeforeOrEqualTo(start.startsAt().minusSeconds(60));
      }
      run.check();
    }
    assertThat(starts).isGreaterThanOrEqualTo(10_000);
    assertThat(List.of(lost, repeated, late)).allSatisfy(n -> assertThat(n).isGreaterThan(300));
  }

  @Test
  void whatASweepThatComesTooLateFindsIsMissedAndNothingIsLeftOpen() {
    int missed = 0;
    for (int seed = 0; seed < SEEDS / 5; seed++) {
      var run = new Run(1_000 + seed, Duration.ofMinutes(95));
      run.go();
      for (Occurrence start : run.starts()) {
        assertThat(start.state().last()).as("seed " + seed + " " + start).isTrue();
        if (start.state() == OccurrenceState.MISSED) {
          missed++;
          assertThat(start.reason()).as("seed " + seed + " " + start).contains(EndReason.LATE);
        }
      }
      run.check();
    }
    assertThat(missed).isPositive();
  }

  /** One organizer, some rooms, hourly starts; time is virtual. */
  private final class Run {
    private record Delivery(Instant at, Firing firing) {}

    private final Random random;
    private final Duration sweepEvery;
    private final PlaybackWorld world;
    private final List<Autowebinar> autowebinars = new ArrayList<>();
    private final PriorityQueue<Delivery> deliveries =
        new PriorityQueue<>(Comparator.comparing(Delivery::at));
    private final Map<SessionId, Instant> claimed = new HashMap<>();
    private int noted;
    private final Instant end = PlaybackWorld.NOW.plus(HOUR.multipliedBy(STARTS)).plusSeconds(1);

    Run(long seed, Duration sweepEvery) {
      this.random = new Random(seed);
      this.sweepEvery = sweepEvery;
      this.world = new PlaybackWorld(seed);
      for (int i = 0; i < ROOMS; i++) {
        RoomId room = world.room("room-" + i);
        int minute = random.nextInt(60);
        var times = new LocalTime[24];
        for (int hour = 0; hour < times.length; hour++) {
          times[hour] = LocalTime.of(hour, minute);
        }
        autowebinars.add(
            world.publish(
                room, Schedule.daily(Schedule.ALMATY, times).until(LocalDate.of(2026, 11, 28))));
      }
    }

    void go() {
      Instant sweepAt = world.clock.instant();
      Instant drained = end.plus(Duration.ofHours(4));
      while (world.clock.instant().isBefore(drained)) {
        schedule();
        boolean last = !world.clock.instant().isBefore(end);
        Delivery next = deliveries.peek();
        if (next != null && next.at().isBefore(sweepAt)) {
          deliveries.poll();
          world.clock.set(later(next.at()));
          world.tending.fired(
              next.firing().occurrence(), next.firing().airing(), world.clock.instant());
          stream();
        } else {
          if (last) {
            autowebinars.forEach(this::cancel);
          }
          world.at(later(sweepAt));
          stream();
          sweepAt = next(sweepAt, last ? Duration.ofMinutes(1) : sweepEvery);
        }
        noteClaims();
      }
    }

    /** Sweeps that would find nothing due are left out. */
    private Instant next(Instant sweptAt, Duration every) {
      Instant due =
          Stream.concat(
                  world.ports.occurrences().due(Instant.MAX, 1).stream().map(Occurrence::dueAt),
                  world.sessionRows.due(Instant.MAX, 1).stream().map(Session::dueAt))
              .flatMap(Optional::stream)
              .min(Comparator.naturalOrder())
              .orElse(end);
      long idle = Duration.between(sweptAt, due.isBefore(end) ? due : end).dividedBy(every);
      return sweptAt.plus(every.multipliedBy(Math.max(1, idle)));
    }

    private Instant later(Instant at) {
      return at.isAfter(world.clock.instant()) ? at : world.clock.instant();
    }

    /** What was asked for comes one to five times, up to 24 hours late, or never. */
    private void schedule() {
      for (Firing firing : world.firings.take()) {
        if (random.nextInt(100) < 5) {
          lost++;
          continue;
        }
        int times = 1 + random.nextInt(5);
        repeated += times > 1 ? 1 : 0;
        for (int i = 0; i < times; i++) {
          boolean veryLate = random.nextInt(20) == 0;
          late += veryLate ? 1 : 0;
          int seconds = veryLate ? random.nextInt(86_400) : random.nextInt(60);
          deliveries.add(new Delivery(firing.at().plusSeconds(seconds), firing));
        }
      }
    }

    /** The streams of inbox and log; the second sometimes fails. */
    private void stream() {
      world.sequence();
      if (random.nextInt(100) >= 5) {
        world.sessionRows.due(world.clock.instant(), 100).stream()
            .filter(session -> session.state() == SessionState.ENDING)
            .forEach(session -> world.finishing.finish(session.id()));
      }
    }

    private void cancel(Autowebinar autowebinar) {
      world.publishing.cancel(world.org, autowebinar.id(), 1);
      world.planning.afterEdit(autowebinar.id(), world.clock.instant());
    }

    private void noteClaims() {
      List<InMemoryInbox.Item> items = world.inbox.items();
      for (InMemoryInbox.Item item : items.subList(noted, items.size())) {
        claimed.putIfAbsent(item.session(), world.clock.instant());
      }
      noted = items.size();
    }

    List<Occurrence> starts() {
      return autowebinars.stream()
          .flatMap(autowebinar -> world.occurrences(autowebinar.id()).stream())
          .filter(start -> start.state() != OccurrenceState.CANCELLED)
          .toList();
    }

    void check() {
      List<Occurrence> all = starts();
      starts += all.size();
      assertThat(all.size()).isBetween(ROOMS * STARTS, ROOMS * (STARTS + 3));
      Map<String, Long> begun =
          all.stream()
              .filter(start -> world.session(start).startedAt().isPresent())
              .collect(
                  Collectors.groupingBy(
                      start -> start.key().autowebinar() + " " + start.startsAt(),
                      Collectors.counting()));
      assertThat(begun.values()).allMatch(sessions -> sessions == 1);
      assertThat(world.money.available(world.org).held()).isEqualTo(Money.ZERO);
      assertThat(world.rooms.of(world.org)).allMatch(room -> room.onAir().isEmpty());
      assertThat(world.ports.occurrences().due(Instant.MAX, 100)).isEmpty();
      assertThat(world.sessionRows.due(Instant.MAX, 100)).isEmpty();
    }
  }
}

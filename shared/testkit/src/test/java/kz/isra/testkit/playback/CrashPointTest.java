package kz.isra.testkit.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.PublishAutowebinar;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.money.Money;
import kz.isra.domain.playback.Sweep;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A crash before or after any single write changes nothing in the end (goal G-03). */
@Proves({"I6", "I13"})
class CrashPointTest {
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");
  private static final Instant TOMORROW = EIGHT.plus(Duration.ofDays(1));
  private static final Schedule DAILY = Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0));
  private static final int FAR = 10_000;

  @Test
  void aRunComesToTheSameEndWhereverItsWorkStopped() {
    everywhere(
        true,
        story -> {
          assertThat(story.first().state()).isEqualTo(OccurrenceState.FINISHED);
          Session session = story.world.session(story.first());
          assertThat(session.startedAt()).contains(EIGHT);
          assertThat(session.endedAt()).contains(EIGHT.plus(PlaybackWorld.LENGTH));
          assertThat(session.endReason()).contains(EndReason.SCRIPT);
          assertThat(story.world.notices).isEmpty();
        });
  }

  @Test
  void aMissedStartComesToTheSameEndWhereverItsWorkStopped() {
    everywhere(
        false,
        story -> {
          assertThat(story.first().state()).isEqualTo(OccurrenceState.MISSED);
          assertThat(story.first().reason()).contains(EndReason.NO_FUNDS);
          assertThat(story.world.notices).contains(EIGHT + " no_funds").hasSizeLessThan(3);
        });
  }

  private static void everywhere(boolean funded, java.util.function.Consumer<Story> expectation) {
    var counting = new Story(FAR, false, funded);
    counting.tell();
    int writes = counting.points.calls();
    assertThat(writes).isGreaterThan(10);
    for (int point = 1; point <= writes; point++) {
      for (boolean after : List.of(false, true)) {
        var story = new Story(point, after, funded);
        story.tell();
        try {
          story.check();
          expectation.accept(story);
        } catch (AssertionError e) {
          throw new AssertionError("at write " + point + ", after: " + after, e);
        }
      }
    }
  }

  /** From publishing to the next planned start; the sweep does what a crash left. */
  private static final class Story {
    private final CrashPoints points;
    private final PlaybackWorld world;
    private final RoomId room;
    private PublishAutowebinar.Outcome published = new PublishAutowebinar.Outcome.NotFound();

    Story(int point, boolean after, boolean funded) {
      points = new CrashPoints(point, after);
      world = new PlaybackWorld(1, points::between, funded ? Money.tenge(10_000) : Money.ZERO);
      room = world.room("webinar-one");
    }

    void tell() {
      points.arm();
      for (int i = 0; i < 2; i++) {
        attempt(this::publish);
      }
      for (Instant at = EIGHT.minus(Duration.ofMinutes(4));
          at.isBefore(EIGHT.plus(Duration.ofMinutes(40)));
          at = at.plusSeconds(60)) {
        world.clock.set(at);
        world.sequence();
        for (Sweep.Failure failure : world.sweep.sweep(at)) {
          assertThat(failure.cause()).isInstanceOf(CrashPoints.Crash.class);
        }
      }
    }

    /** A client repeats a request whose answer it did not get, with the same key. */
    private void publish() {
      published =
          world.publishing.create(world.org, "key-1", world.wish(room, DAILY), PlaybackWorld.NOW);
      if (published instanceof PublishAutowebinar.Outcome.Published done) {
        world.planning.afterEdit(done.autowebinar().id(), PlaybackWorld.NOW);
      }
    }

    private static void attempt(Runnable work) {
      try {
        work.run();
      } catch (CrashPoints.Crash expected) {
        // the client or the sweep comes again
      }
    }

    Autowebinar autowebinar() {
      return ((PublishAutowebinar.Outcome.Published) published).autowebinar();
    }

    Occurrence first() {
      return world.occurrences(autowebinar().id()).getFirst();
    }

    void check() {
      List<Occurrence> all = world.occurrences(autowebinar().id());
      assertThat(all).extracting(Occurrence::startsAt).containsExactly(EIGHT, TOMORROW);
      assertThat(all.getLast().state()).isEqualTo(OccurrenceState.PLANNED);
      assertThat(world.sessionRows.find(all.getLast().session())).isPresent();
      assertThat(world.money.available(world.org).held()).isEqualTo(Money.ZERO);
      var now = world.rooms.find(world.org, room).orElseThrow();
      assertThat(now.onAir()).isEmpty();
      assertThat(now.nextOccurrenceAt()).contains(TOMORROW);
      assertThat(world.ports.occurrences().due(EIGHT.plus(Duration.ofHours(2)), 10)).isEmpty();
      assertThat(world.sessionRows.due(EIGHT.plus(Duration.ofHours(2)), 10)).isEmpty();
    }
  }
}

package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.money.Money;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.session.FinishSession.Outcome;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Summary;
import kz.isra.testkit.Proves;
import kz.isra.testkit.faults.CrashingWrites;
import kz.isra.testkit.media.AssetFixtures;
import org.junit.jupiter.api.Test;

@Proves({"RM-06", "RM-08", "I6"})
class FinishSessionTest {
  @Test
  void afterAnHourOfTwoPeopleTheUsedPartIsTakenAndTheRestComesBack() {
    var world = new SessionWorld(1);
    Room room = world.room();
    Session live = world.started(room);
    AttendeeId anna = world.joins(live.id());
    world.joins(live.id());
    world.says(live.id(), anna, "Анна", "Здравствуйте");
    world.pass(Duration.ofHours(1));
    stay(world, live.id());
    end(world, room);

    assertThat(finish(world, live.id())).isEqualTo(Outcome.FINISHED);

    Session ended = world.session(live.id());
    assertThat(ended.state()).isEqualTo(SessionState.ENDED);
    assertThat(ended.dueAt()).isEmpty();
    Summary summary = ended.summary().orElseThrow();
    assertThat(summary.came()).isEqualTo(2);
    assertThat(summary.peak()).isEqualTo(2);
    assertThat(summary.attendeeMs()).isEqualTo(Duration.ofHours(2).toMillis());
    assertThat(summary.messages()).isEqualTo(1);
    assertThat(summary.captured()).isEqualTo(Money.tenge(10));
    assertThat(summary.capturedBonus()).isEqualTo(Money.tenge(10));
    assertThat(summary.released()).isEqualTo(Money.tenge(215));
    // I6: what was held is captured or released
    assertThat(summary.captured().plus(summary.released())).isEqualTo(live.held());
    assertThat(world.funds.available(world.org))
        .isEqualTo(new Available(Money.ZERO, Money.tenge(990), Money.ZERO));
  }

  @Test
  void theLogBecomesVersionOneOfAScenario() {
    var world = new SessionWorld(2);
    Room room = world.room();
    Session live = world.started(room);
    AttendeeId anna = world.joins(live.id());
    world.pass(Duration.ofSeconds(90));
    world.says(live.id(), anna, "Анна", "Мой номер 8 701 123 45 67");
    world.pass(Duration.ofSeconds(30));
    end(world, room);

    finish(world, live.id());

    ScenarioId scenario = world.session(live.id()).scenario().orElseThrow();
    ScenarioVersion version = world.scenarios.version(world.org, scenario, 1).orElseThrow();
    assertThat(version.lengthMs()).isEqualTo(120_000);
    assertThat(version.messages()).isEqualTo(1);
    assertThat(version.exactSource()).isEmpty();
    List<ScenarioEvent> events = world.content.load(world.org, scenario, 1).orElseThrow();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().offsetMs()).isEqualTo(90_000);
    assertThat(events.getFirst().payload()).containsEntry("text", "Мой номер •••");
    assertThat(world.scenarios.find(world.org, scenario).orElseThrow().session())
        .contains(live.id());
  }

  @Test
  void aStoredFileAsTheSourceMakesTheScenarioExact() {
    var world = new SessionWorld(3);
    AssetId film = AssetId.next(world.ids);
    world.assets.create(AssetFixtures.ready(film, world.org, Duration.ofMinutes(3), world.now()));
    Room room = world.room(Optional.of(new Source.Stored(film)));
    Session live = world.started(room);
    end(world, room);

    finish(world, live.id());

    ScenarioId scenario = world.session(live.id()).scenario().orElseThrow();
    assertThat(world.scenarios.version(world.org, scenario, 1).orElseThrow().exactSource())
        .contains(film);
  }

  @Test
  void theRoomIsFreeAfterwardsAndWaitsForItsNextSession() {
    var world = new SessionWorld(4);
    Room room = world.room();
    Session live = world.started(room);
    end(world, room);

    finish(world, live.id());

    Room after = world.rooms.find(world.org, room.id()).orElseThrow();
    assertThat(after.onAir()).isEmpty();
    assertThat(after.nextSession()).isNotEqualTo(live.id());
    assertThat(world.session(after.nextSession()).state()).isEqualTo(SessionState.SCHEDULED);
    assertThat(world.news).extracting(Session::id).containsExactly(live.id());
    assertThat(world.afterEnd).containsExactly(live.id());
  }

  @Test
  void aLogThatIsNotClosedYetIsClosedFirst() {
    var world = new SessionWorld(5);
    Room room = world.room();
    Session live = world.started(room);
    end(world, room);

    assertThat(world.finishSession().finish(live.id())).isEqualTo(Outcome.LATER);
    assertThat(world.session(live.id()).state()).isEqualTo(SessionState.ENDING);

    assertThat(finish(world, live.id())).isEqualTo(Outcome.FINISHED);
  }

  @Test
  void finishingAgainChangesNothing() {
    var world = new SessionWorld(6);
    Room room = world.room();
    Session live = world.started(room);
    end(world, room);
    finish(world, live.id());
    Session ended = world.session(live.id());

    assertThat(finish(world, live.id())).isEqualTo(Outcome.FINISHED);

    assertThat(world.session(live.id())).isEqualTo(ended);
    assertThat(world.news).hasSize(1);
    assertThat(world.scenarios.of(world.org)).hasSize(1);
    assertThat(world.finishSession().finish(SessionId.next(world.ids))).isEqualTo(Outcome.NOTHING);
  }

  @Test
  void whatIsLiveIsLeftAlone() {
    var world = new SessionWorld(7);
    Session live = world.started(world.room());

    assertThat(world.finishSession().finish(live.id())).isEqualTo(Outcome.NOTHING);
    assertThat(world.session(live.id())).isEqualTo(live);
  }

  @Test
  void ofManyWhoFinishAtOnceOneDoes() throws Exception {
    for (int round = 0; round < 20; round++) {
      var world = new SessionWorld(round);
      Room room = world.room();
      Session live = world.started(room);
      end(world, room);
      world.sequence(live.id());
      List<Callable<Outcome>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> world.finishSession().finish(live.id()));
      }
      try (var pool = Executors.newFixedThreadPool(8)) {
        for (var future : pool.invokeAll(calls)) {
          future.get();
        }
      }

      assertThat(world.session(live.id()).state()).isEqualTo(SessionState.ENDED);
      assertThat(world.news).hasSize(1);
    }
  }

  @Test
  void aCrashAtAnyWriteIsMendedByWhoeverComesNext() {
    int writes = writesOfAFinish();
    assertThat(writes).isGreaterThan(8);
    for (int write = 1; write <= writes; write++) {
      for (boolean after : List.of(false, true)) {
        var world = new SessionWorld(8);
        Room room = world.room();
        Session live = attended(world, room);
        world.sequence(live.id());
        world.faults.crashAt(write, after);
        assertThatThrownBy(() -> world.finishSession().finish(live.id()))
            .isInstanceOf(CrashingWrites.Crash.class);
        world.faults.recover();
        world.pass(Duration.ofMinutes(2));

        world.sessions.due(world.now(), 10).forEach(due -> world.finishSession().finish(due.id()));

        assertSameAsWithoutACrash(world, room, live, "write " + write + " after " + after);
      }
    }
  }

  @Test
  void aMailThatCannotBeSentIsTriedForTenMinutesAndThenGivenUp() {
    var world = new SessionWorld(9);
    Room room = world.room();
    Session live = world.started(room);
    end(world, room);
    world.mailsFail(true);

    assertThatThrownBy(() -> finish(world, live.id())).isInstanceOf(IllegalStateException.class);
    assertThat(world.session(live.id()).state()).isEqualTo(SessionState.ENDING);
    world.pass(Duration.ofMinutes(9));
    assertThatThrownBy(() -> finish(world, live.id())).isInstanceOf(IllegalStateException.class);
    world.pass(Duration.ofMinutes(1));

    assertThat(finish(world, live.id())).isEqualTo(Outcome.FINISHED);
    assertThat(world.session(live.id()).state()).isEqualTo(SessionState.ENDED);
  }

  private static int writesOfAFinish() {
    var world = new SessionWorld(8);
    Room room = world.room();
    Session live = attended(world, room);
    world.sequence(live.id());
    world.faults.recover();
    world.finishSession().finish(live.id());
    return world.faults.seen();
  }

  private static void assertSameAsWithoutACrash(
      SessionWorld world, Room room, Session live, String when) {
    Session ended = world.session(live.id());
    assertThat(ended.state()).as(when).isEqualTo(SessionState.ENDED);
    Summary summary = ended.summary().orElseThrow();
    assertThat(summary.captured()).as(when).isEqualTo(Money.tenge(5));
    assertThat(summary.released()).as(when).isEqualTo(Money.tenge(220));
    assertThat(summary.clicks()).as(when).hasSize(1);
    assertThat(world.funds.available(world.org))
        .as(when)
        .isEqualTo(new Available(Money.ZERO, Money.tenge(995), Money.ZERO));
    assertThat(world.scenarios.of(world.org)).as(when).hasSize(1);
    Room after = world.rooms.find(world.org, room.id()).orElseThrow();
    assertThat(after.onAir()).as(when).isEmpty();
    assertThat(world.session(after.nextSession()).state()).isEqualTo(SessionState.SCHEDULED);
    assertThat(world.sessions.ofRoom(room.id(), 10)).as(when).hasSize(2);
    assertThat(world.news).as(when).isNotEmpty();
    assertThat(world.afterEnd).as(when).isNotEmpty();
    assertThat(world.sessions.due(world.now().plusSeconds(3_600), 10)).as(when).isEmpty();
  }

  /** One person for an hour, with a click and a message. */
  private static Session attended(SessionWorld world, Room room) {
    Session live = world.started(room);
    AttendeeId anna = world.joins(live.id());
    world.attendance.clicked(live.id(), BannerId.next(world.ids), anna, world.now());
    world.says(live.id(), anna, "Анна", "Здравствуйте");
    world.pass(Duration.ofHours(1));
    stay(world, live.id());
    end(world, room);
    return live;
  }

  /** Everybody who is there shows life. */
  private static void stay(SessionWorld world, SessionId session) {
    world
        .attendance
        .intervals(session)
        .forEach(
            there -> world.attendance.seen(session, there.attendee(), there.via(), world.now()));
  }

  private static void end(SessionWorld world, Room room) {
    world.endSession().end(world.org, room.id(), Optional.empty());
  }

  private static Outcome finish(SessionWorld world, SessionId session) {
    world.sequence(session);
    return world.finishSession().finish(session);
  }
}

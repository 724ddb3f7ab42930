package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.isra.contract.EventType;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.media.Asset;
import kz.isra.domain.money.Money;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.StartSession.Outcome;
import kz.isra.testkit.Proves;
import kz.isra.testkit.faults.CrashingWrites;
import kz.isra.testkit.media.AssetFixtures;
import kz.isra.testkit.rooms.RoomFixtures;
import org.junit.jupiter.api.Test;

@Proves({"RM-08", "I6", "I12"})
class StartSessionTest {
  private final SessionWorld world = new SessionWorld(1);

  @Test
  void aStartHoldsTheMoneyClaimsTheRoomAndBeginsTheLog() {
    Room room = world.room();

    var outcome = (Outcome.Started) world.startSession().start(world.org, room.id());

    Session session = outcome.session();
    assertThat(session.id()).isEqualTo(room.nextSession());
    assertThat(session.state()).isEqualTo(SessionState.LIVE);
    assertThat(session.startedAt()).contains(world.now());
    assertThat(session.plannedEnd()).contains(world.now().plus(Duration.ofMinutes(90)));
    assertThat(session.source()).isEqualTo(room.source());
    // 5 KZT × 30 people × 1.5 h
    assertThat(session.held()).isEqualTo(Money.tenge(225));
    assertThat(world.funds.available(world.org).held()).isEqualTo(Money.tenge(225));
    assertThat(onAir(room)).contains(session.id());
    assertThat(world.inbox.drafts(session.id()))
        .extracting(EventDraft::type)
        .containsExactly(EventType.SESSION_STARTED);
    assertThat(world.session(session.id())).isEqualTo(session);
  }

  @Test
  void aSecondStartGivesTheSameSessionAndHoldsNothingMore() {
    Room room = world.room();
    Session first = world.started(room);

    Outcome second = world.startSession().start(world.org, room.id());

    assertThat(second).isEqualTo(new Outcome.AlreadyLive(first));
    assertThat(world.funds.available(world.org).held()).isEqualTo(first.held());
    assertThat(world.inbox.drafts(first.id())).hasSize(1);
  }

  @Test
  void aStartRightAfterAnEndWaitsUntilTheRoomIsFree() {
    Room room = world.room();
    Session first = world.started(room);
    world.endSession().end(world.org, room.id(), Optional.empty());

    assertThat(world.startSession().start(world.org, room.id()))
        .isEqualTo(new Outcome.StillEnding(first.id()));

    world.sequence(first.id());
    world.finishSession().finish(first.id());
    assertThat(world.startSession().start(world.org, room.id()))
        .isInstanceOf(Outcome.Started.class);
  }

  @Test
  void sixteenStartsAtOnceGiveOneSession() throws Exception {
    for (int round = 0; round < 20; round++) {
      var race = new SessionWorld(round);
      Room room = race.room();
      List<Callable<Outcome>> starts = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        starts.add(() -> race.startSession().start(race.org, room.id()));
      }
      var outcomes = new ArrayList<Outcome>();
      try (var pool = Executors.newFixedThreadPool(16)) {
        for (var future : pool.invokeAll(starts)) {
          outcomes.add(future.get());
        }
      }

      assertThat(outcomes).filteredOn(Outcome.Started.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(Outcome.AlreadyLive.class::isInstance)
          .hasSize(15)
          .allSatisfy(outcome ->
              assertThat(((Outcome.AlreadyLive) outcome).session().id())
                  .isEqualTo(room.nextSession()));
      assertThat(race.funds.available(race.org).held()).isEqualTo(Money.tenge(225));
    }
  }

  /** Acceptance check 3, with one tiyn less than the price of ten attendee-hours. */
  @Test
  void withLessThanTenAttendeeHoursNothingIsHeldAndNothingStarts() {
    var poor = new SessionWorld(2);
    OrgId org = OrgId.next(poor.ids);
    poor.funds.withMain(org, new Money(4_999));
    Room room = roomOf(poor, org);

    Outcome outcome = poor.startSession().start(org, room.id());

    assertThat(outcome).isEqualTo(new Outcome.Insufficient(new Money(5_000), new Money(4_999)));
    assertThat(poor.funds.available(org).held()).isEqualTo(Money.ZERO);
    assertThat(poor.session(room.nextSession()).state()).isEqualTo(SessionState.SCHEDULED);
    assertThat(poor.session(room.nextSession()).dueAt()).isEmpty();
    poor.funds.withMain(org, new Money(1));
    assertThat(poor.startSession().start(org, room.id())).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void aRoomWithoutAPictureDoesNotStart() {
    Room room = world.room(Optional.empty());

    assertThat(world.startSession().start(world.org, room.id())).isEqualTo(new Outcome.NoSource());
  }

  @Test
  void aStoredFileMustBeReadyAndTheOwners() {
    AssetId id = AssetId.next(world.ids);
    Room room = world.room(Optional.of(new Source.Stored(id)));
    assertThat(world.startSession().start(world.org, room.id()))
        .isEqualTo(new Outcome.AssetNotReady());

    AssetId foreign = AssetId.next(world.ids);
    world.assets.create(
        AssetFixtures.ready(foreign, OrgId.next(world.ids), Duration.ofMinutes(3), world.now()));
    Room other = world.room(Optional.of(new Source.Stored(foreign)));
    assertThat(world.startSession().start(world.org, other.id()))
        .isEqualTo(new Outcome.AssetNotReady());

    Asset ready = AssetFixtures.ready(id, world.org, Duration.ofMinutes(3), world.now());
    world.assets.create(ready);
    Session session = world.started(room);
    assertThat(session.pricePerHour()).isEqualTo(SessionWorld.STORED_PRICE);
    // 40 KZT × 30 people × 1.5 h are more than there is: all of it is held
    assertThat(session.held()).isEqualTo(Money.tenge(1_000));
  }

  @Test
  void aRoomWithAnAutowebinarOnAirDoesNotStart() {
    Room room = world.room();
    SessionId airing = armed(room);

    assertThat(world.startSession().start(world.org, room.id()))
        .isEqualTo(new Outcome.Airing(airing));
    assertThat(world.funds.available(world.org).held()).isEqualTo(Money.ZERO);
  }

  @Test
  void anUnknownOrForeignRoomIsNotFound() {
    Room room = world.room();

    assertThat(world.startSession().start(world.org, RoomId.next(world.ids)))
        .isEqualTo(new Outcome.NotFound());
    assertThat(world.startSession().start(OrgId.next(world.ids), room.id()))
        .isEqualTo(new Outcome.NotFound());
  }

  @Test
  void aCrashAtAnyWriteIsMendedByTheNextStart() {
    for (int write = 1; write <= 3; write++) {
      for (boolean after : List.of(false, true)) {
        var crashing = new SessionWorld(write);
        Room room = crashing.room();
        crashing.faults.crashAt(write, after);
        assertThatThrownBy(() -> crashing.startSession().start(crashing.org, room.id()))
            .isInstanceOf(CrashingWrites.Crash.class);
        crashing.faults.recover();

        crashing.startSession().start(crashing.org, room.id());

        assertThat(onAir(crashing, room)).as("write %d", write).contains(room.nextSession());
        assertThat(crashing.funds.available(crashing.org).held()).isEqualTo(Money.tenge(225));
      }
    }
  }

  @Test
  void aStartThatNobodyRepeatsIsGivenUpAndItsMoneyComesBack() {
    for (int write = 1; write <= 3; write++) {
      var crashing = new SessionWorld(write);
      Room room = crashing.room();
      crashing.faults.crashAt(write, false);
      assertThatThrownBy(() -> crashing.startSession().start(crashing.org, room.id()))
          .isInstanceOf(CrashingWrites.Crash.class);
      crashing.faults.recover();
      crashing.pass(Duration.ofMinutes(3));

      sweep(crashing);

      assertThat(crashing.funds.available(crashing.org).held()).isEqualTo(Money.ZERO);
      assertThat(crashing.sessions.due(crashing.now(), 10)).isEmpty();
      assertThat(onAir(crashing, room)).isEmpty();
      assertThat(crashing.startSession().start(crashing.org, room.id()))
          .isInstanceOf(Outcome.Started.class);
    }
  }

  @Test
  void aStartThatLosesTheRoomToAnAutowebinarGivesItsMoneyBack() {
    var race = new SessionWorld(3);
    Room room = race.room();
    race.afterHold(() -> armed(race, room));

    Outcome outcome = race.startSession().start(race.org, room.id());

    assertThat(outcome).isInstanceOf(Outcome.Airing.class);
    assertThat(race.funds.available(race.org).held()).isEqualTo(Money.ZERO);
    Room after = race.rooms.find(race.org, room.id()).orElseThrow();
    assertThat(after.nextSession()).isNotEqualTo(room.nextSession());
    assertThat(race.session(after.nextSession()).state()).isEqualTo(SessionState.SCHEDULED);
    assertThat(race.session(room.nextSession()).state()).isEqualTo(SessionState.CANCELLED);
    assertThat(race.session(room.nextSession()).dueAt()).isEmpty();
  }

  private static void sweep(SessionWorld world) {
    world
        .sessions
        .due(world.now(), 10)
        .forEach(session -> world.finishSession().finish(session.id()));
  }

  private SessionId armed(Room room) {
    return armed(world, room);
  }

  private static SessionId armed(SessionWorld world, Room room) {
    Session occurrence = SessionFixtures.occurrence(world.org, room.id(), world.ids);
    world.sessions.create(occurrence);
    Session armed = occurrence.edit().become(SessionState.STARTING).next();
    new InMemoryAirings(world.rooms, world.sessions, world.inbox)
        .claim(armed, Optional.empty(), world.now());
    return armed.id();
  }

  private Optional<SessionId> onAir(Room room) {
    return onAir(world, room);
  }

  private static Optional<SessionId> onAir(SessionWorld world, Room room) {
    return world.rooms.find(world.org, room.id()).flatMap(Room::onAir).map(on -> on.session());
  }

  private static Room roomOf(SessionWorld world, OrgId org) {
    Room room = RoomFixtures.room(org, world.ids);
    world.sessions.create(
        Session.nextLive(room.nextSession(), org, room.id(), room.title(), world.now()));
    world.rooms.create(room);
    return room;
  }
}

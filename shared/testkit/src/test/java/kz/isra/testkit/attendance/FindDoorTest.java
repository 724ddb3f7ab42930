package kz.isra.testkit.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.attendance.Door;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionEdit;
import kz.isra.domain.session.SessionState;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.account.InMemoryStandings;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.InMemorySessions;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindDoorTest {
  /** Of live sessions and of the occurrence. */
  private static final Instant START = SessionFixtures.STARTED;

  private final IdSource ids = EventFixtures.ids(77);
  private final OrgId org = OrgId.next(ids);
  private final Room room = RoomFixtures.room(org, ids);
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryStandings standings = new InMemoryStandings();
  private final MovingClock clock = new MovingClock(START.minusSeconds(3_600));
  private final FindDoor doors = new FindDoor(rooms, sessions, standings, clock);
  private final Session next =
      Session.nextLive(room.nextSession(), org, room.id(), "Вебинар", SessionFixtures.CREATED);

  @BeforeEach
  void makeARoom() {
    rooms.create(room);
    sessions.create(next);
  }

  @Test
  void isNoneWhereThereIsNoRoom() {
    assertThat(doors.at(RoomFixtures.slug(ids))).isEmpty();
  }

  @Test
  void waitsForTheHostWhereNothingIsPlanned() {
    assertDoor(Door.State.WAITING, Optional.of(next));
  }

  @Test
  void isOnAirWhileALiveSessionIsOpenAlsoWhenItsHostIsAway() {
    Session live = onAir(SessionFixtures.live(next));
    clock.set(START.plusSeconds(100));
    assertDoor(Door.State.ON_AIR, Optional.of(live));

    Session away = store(live.edit().become(SessionState.INTERRUPTED));
    assertDoor(Door.State.ON_AIR, Optional.of(away));
  }

  @Test
  void saysThatItIsOverForHalfAnHourAndThenWaitsForTheNext() {
    Session ending = onAir(SessionFixtures.live(next));
    clock.set(START.plusSeconds(600));
    ending =
        store(ending.edit().become(SessionState.ENDING).ended(clock.instant(), EndReason.HOST));
    assertDoor(Door.State.ENDED, Optional.of(ending));

    Session following = SessionFixtures.planned(org, room.id(), ids);
    sessions.create(following);
    rooms.happen(org, room.id(), following.id(), Optional.empty());
    Session ended = store(ending.edit().become(SessionState.ENDED).notDue());
    clock.advance(Duration.ofMinutes(29));
    assertDoor(Door.State.ENDED, Optional.of(ended));
    clock.advance(Duration.ofMinutes(1));
    assertDoor(Door.State.WAITING, Optional.of(following));
  }

  @Test
  void countsDownToAPlannedStart() {
    Session planned = plan();

    assertDoor(Door.State.COUNTDOWN, Optional.of(planned), Optional.of(START));
  }

  @Test
  void countsDownInTheSessionThatIsArmedAndIsOnAirAtItsStart() {
    Session armed = onAir(plan().edit().become(SessionState.STARTING).startedAt(START).next());
    clock.set(START.minusMillis(1));
    assertDoor(Door.State.COUNTDOWN, Optional.of(armed), Optional.of(START));

    clock.set(START);
    assertDoor(Door.State.ON_AIR, Optional.of(armed));
  }

  @Test
  void isOverByTheClockWhenAnAutowebinarReachedItsEnd() {
    Session live = onAir(plan().edit().become(SessionState.LIVE).startedAt(START).next());
    clock.set(START.plusSeconds(600).minusMillis(1));
    assertDoor(Door.State.ON_AIR, Optional.of(live));

    clock.set(START.plusSeconds(600));
    assertDoor(Door.State.ENDED, Optional.of(live));
  }

  @Test
  void isPostponedWhenAStartIsLateOrMissed() {
    Session planned = plan();
    clock.set(START.plusSeconds(59));
    assertDoor(Door.State.COUNTDOWN, Optional.of(planned));
    clock.set(START.plusSeconds(61));
    assertDoor(Door.State.POSTPONED, Optional.of(planned));

    Session missed = miss(planned);
    assertDoor(Door.State.POSTPONED, Optional.of(missed));
    clock.set(START.plus(Duration.ofMinutes(15)));
    assertDoor(Door.State.WAITING, Optional.of(next));
  }

  @Test
  void isPostponedAlreadyWhileTheStartThatIsGivenUpIsStillToCome() {
    Session planned = plan();
    clock.set(START.minusSeconds(60));
    Session missed = miss(planned);
    assertDoor(Door.State.POSTPONED, Optional.of(missed));
  }

  @Test
  void countsDownToAGivenUpStartThatWasPlannedAnew() {
    miss(plan());
    Session again = plan();
    clock.set(START.minusSeconds(60));
    assertDoor(Door.State.COUNTDOWN, Optional.of(again), Optional.of(START));
  }

  private Session miss(Session planned) {
    return store(
        planned
            .edit()
            .become(SessionState.MISSED)
            .ended(clock.instant(), EndReason.NO_FUNDS)
            .notDue());
  }

  private Session plan() {
    Session planned = SessionFixtures.occurrence(org, room.id(), ids);
    sessions.create(planned);
    rooms.nextOccurrence(org, room.id(), planned.startsAt());
    return planned;
  }

  private Session onAir(Session session) {
    assertThat(sessions.replace(session)).isTrue();
    rooms.happen(org, room.id(), room.nextSession(), Optional.of(session.onAir()));
    return session;
  }

  private Session store(SessionEdit edit) {
    Session session = edit.next();
    assertThat(sessions.replace(session)).isTrue();
    return session;
  }

  private void assertDoor(Door.State state, Optional<Session> session) {
    assertThat(doors.at(room.slug()))
        .hasValueSatisfying(door -> {
          assertThat(door.state()).isEqualTo(state);
          assertThat(door.session()).isEqualTo(session);
        });
  }

  private void assertDoor(Door.State state, Optional<Session> session, Optional<Instant> starts) {
    assertDoor(state, session);
    assertThat(doors.at(room.slug()).orElseThrow().next()).isEqualTo(starts);
  }
}

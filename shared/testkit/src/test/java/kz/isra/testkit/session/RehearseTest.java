package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kz.isra.domain.attendance.Door;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.FinishSession;
import kz.isra.domain.session.Rehearse;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.SessionState;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

class RehearseTest {
  private final SessionWorld world = new SessionWorld(8);
  private final Room room = world.room();
  private final Available before = world.funds.available(world.org);

  @Test
  @Proves("RM8")
  void nothingIsHeldAndTheRoomStaysAsItWas() {
    Session rehearsal = begin();

    assertThat(rehearsal.kind()).isEqualTo(SessionKind.REHEARSAL);
    assertThat(rehearsal.isOpen(world.now())).isTrue();
    assertThat(world.funds.available(world.org)).isEqualTo(before);
    assertThat(room().onAir()).isEmpty();
    assertThat(room().nextSession()).isEqualTo(room.nextSession());
    assertThat(world.sessions.ofRoom(room.id(), 10))
        .extracting(Session::id)
        .containsExactly(room.nextSession());
  }

  @Test
  @Proves("RM8")
  void itsEndLeavesNoSummaryNoScenarioNoChargeAndNoMail() {
    Session rehearsal = begin();
    AttendeeId guest = world.joins(rehearsal.id());
    world.says(rehearsal.id(), guest, "Дана", "Слышно?");
    world.pass(Duration.ofMinutes(5));

    finish(rehearsal, end());

    Session ended = world.session(rehearsal.id());
    assertThat(ended.state()).isEqualTo(SessionState.ENDED);
    assertThat(ended.summary()).isEmpty();
    assertThat(ended.scenario()).isEmpty();
    assertThat(world.scenarios.of(world.org)).isEmpty();
    assertThat(world.news).isEmpty();
    assertThat(world.afterEnd).isEmpty();
    assertThat(world.funds.available(world.org)).isEqualTo(before);
    assertThat(room().rehearsal())
        .contains(new Rehearsal(rehearsal.id(), rehearsal.createdAt(), true));
    assertThat(doors().at(room.slug()).map(Door::state)).contains(Door.State.WAITING);
  }

  @Test
  void beginningTwiceIsOneRehearsalAndAfterItsEndThereIsAnother() {
    Session first = begin();
    assertThat(begin()).isEqualTo(first);

    end();
    assertThat(world.rehearse().begin(world.org, room.id()))
        .isEqualTo(new Rehearse.Outcome.StillEnding(first.id()));
    finish(first, Optional.of(first));

    assertThat(begin().id()).isNotEqualTo(first.id());
  }

  @Test
  void theRealStartEndsItFirst() {
    Session rehearsal = begin();

    Session live = world.started(room);

    assertThat(world.session(rehearsal.id()).state()).isEqualTo(SessionState.ENDING);
    assertThat(live.id()).isEqualTo(room.nextSession());
    assertThat(world.rehearse().begin(world.org, room.id()))
        .isEqualTo(new Rehearse.Outcome.OnAir(live.id()));
  }

  @Test
  void aStartThatIsRefusedLeavesItRunning() {
    Session rehearsal = begin();
    world.funds.hold(world.org, rehearsal.id(), before.bonus(), before.bonus(), world.now());

    world.startSession().start(world.org, room.id());

    assertThat(world.session(rehearsal.id()).isOpen(world.now())).isTrue();
  }

  @Test
  void itEndsTwoHoursOnAndNotAMomentBefore() {
    Session rehearsal = begin();
    world.pass(Rehearse.LONGEST.minusMillis(1));
    world.hosts().seen(rehearsal.id(), world.now());
    world.interrupted().look(rehearsal.id());
    assertThat(world.session(rehearsal.id()).state()).isEqualTo(SessionState.LIVE);

    world.pass(Duration.ofMillis(1));
    world.interrupted().look(rehearsal.id());

    assertThat(world.session(rehearsal.id()).endReason()).contains(EndReason.PLANNED);
  }

  @Test
  void itEndsWhenItsHostStaysAway() {
    Session rehearsal = begin();
    world.pass(Duration.ofSeconds(60));
    world.interrupted().look(rehearsal.id());
    assertThat(world.session(rehearsal.id()).state()).isEqualTo(SessionState.INTERRUPTED);

    world.pass(Duration.ofMinutes(15));
    world.interrupted().look(rehearsal.id());

    assertThat(world.session(rehearsal.id()).endReason()).contains(EndReason.INTERRUPTED);
  }

  @Test
  void aRoomWithoutAPictureAndAForeignRoomAreNotRehearsed() {
    Room bare = world.room(Optional.empty());

    assertThat(world.rehearse().begin(world.org, bare.id()))
        .isEqualTo(new Rehearse.Outcome.NoSource());
    assertThat(world.rehearse().begin(OrgId.next(world.ids), room.id()))
        .isEqualTo(new Rehearse.Outcome.NotFound());
    assertThat(world.rehearse().end(world.org, bare.id())).isEmpty();
  }

  @Test
  @Proves("RM8")
  void onlyItsOwnLinkLeadsToIt() {
    Session rehearsal = begin();
    Room other = world.room();

    Door door = doors().at(room.slug(), rehearsal.id()).orElseThrow();
    assertThat(door.state()).isEqualTo(Door.State.ON_AIR);
    assertThat(door.session().map(Session::id)).contains(rehearsal.id());
    assertThat(doors().at(room.slug()).map(Door::state)).contains(Door.State.WAITING);
    assertThat(doors().at(other.slug(), rehearsal.id())).isEmpty();
    assertThat(doors().at(room.slug(), room.nextSession())).isEmpty();

    finish(rehearsal, end());
    assertThat(doors().at(room.slug(), rehearsal.id()).map(Door::state)).contains(Door.State.ENDED);
  }

  private FindDoor doors() {
    return new FindDoor(world.rooms, world.sessions, world.standings, world.clock());
  }

  private Session begin() {
    var begun = (Rehearse.Outcome.Rehearsing) world.rehearse().begin(world.org, room.id());
    return world.session(begun.rehearsal().session());
  }

  private Optional<Session> end() {
    return world.rehearse().end(world.org, room.id()).map(world::session);
  }

  private void finish(Session rehearsal, Optional<Session> ended) {
    assertThat(ended.map(Session::id)).contains(rehearsal.id());
    world.sequence(rehearsal.id());
    assertThat(world.finishSession().finish(rehearsal.id()))
        .isEqualTo(FinishSession.Outcome.FINISHED);
  }

  private Room room() {
    return world.rooms.find(world.org, room.id()).orElseThrow();
  }
}

package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kz.isra.domain.attendance.Door;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.FinishSession;
import kz.isra.domain.session.Rehearse;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.StartSession;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves("I16")
class SuspendedAccountTest {
  private final SessionWorld world = new SessionWorld(16);
  private final Room room = world.room();

  @Test
  void startsNothingAndHoldsNothing() {
    Available before = world.funds.available(world.org);
    suspend();

    assertThat(world.startSession().start(world.org, room.id()))
        .isEqualTo(new StartSession.Outcome.Suspended());
    assertThat(world.rehearse().begin(world.org, room.id()))
        .isEqualTo(new Rehearse.Outcome.Suspended());

    assertThat(world.funds.available(world.org)).isEqualTo(before);
    assertThat(world.session(room.nextSession()).state()).isEqualTo(SessionState.SCHEDULED);
    world.standings.restore(world.org);
    assertThat(world.startSession().start(world.org, room.id()))
        .isInstanceOf(StartSession.Outcome.Started.class);
  }

  @Test
  void finishesWhatWasOnAirBefore() {
    Session live = world.started(room);
    suspend();

    assertThat(world.startSession().start(world.org, room.id()))
        .isEqualTo(new StartSession.Outcome.AlreadyLive(live));
    assertThat(door().state()).isEqualTo(Door.State.ON_AIR);
    world.pass(Duration.ofMinutes(5));
    world.endSession().end(world.org, room.id(), Optional.of(live.id()));
    world.sequence(live.id());
    assertThat(world.finishSession().finish(live.id())).isEqualTo(FinishSession.Outcome.FINISHED);

    assertThat(door().state()).isEqualTo(Door.State.ENDED);
    world.pass(Duration.ofMinutes(30));
    assertThat(door().state()).isEqualTo(Door.State.CLOSED);
  }

  @Test
  void hasItsDoorClosedUntilItIsRestored() {
    suspend();
    Door closed = door();
    assertThat(closed.state()).isEqualTo(Door.State.CLOSED);
    assertThat(closed.session()).isEmpty();
    assertThat(closed.next()).isEmpty();

    world.standings.restore(world.org);
    assertThat(door().state()).isEqualTo(Door.State.WAITING);
  }

  private void suspend() {
    world.standings.suspend(world.org, world.now());
  }

  private Door door() {
    return new FindDoor(world.rooms, world.sessions, world.standings, world.clock())
        .at(room.slug())
        .orElseThrow();
  }
}

package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import org.junit.jupiter.api.Test;

class InterruptedSessionsTest {
  private final SessionWorld world = new SessionWorld(1);
  private final Room room = world.room();
  private final Session live = world.started(room);

  @Test
  void aHostWhoIsSeenKeepsTheSessionLive() {
    for (int beat = 0; beat < 30; beat++) {
      world.pass(Duration.ofSeconds(20));
      world.hosts().seen(live.id(), world.now());
      sweep();
    }

    assertThat(now().state()).isEqualTo(SessionState.LIVE);
    assertThat(said()).containsExactly(EventType.SESSION_STARTED);
  }

  @Test
  void aMinuteWithoutAHostInterruptsNotAMomentBefore() {
    world.pass(Duration.ofMillis(59_999));
    world.interrupted().look(live.id());
    assertThat(now().state()).isEqualTo(SessionState.LIVE);

    world.pass(Duration.ofMillis(1));
    sweep();

    assertThat(now().state()).isEqualTo(SessionState.INTERRUPTED);
    assertThat(said()).containsExactly(EventType.SESSION_STARTED, EventType.SESSION_INTERRUPTED);
  }

  @Test
  void aHostWhoComesBackGoesOnAtOnce() {
    world.pass(Duration.ofSeconds(70));
    sweep();
    world.pass(Duration.ofMinutes(5));

    world.hosts().seen(live.id(), world.now());
    world.hosts().seen(live.id(), world.now());

    assertThat(now().state()).isEqualTo(SessionState.LIVE);
    assertThat(said())
        .containsExactly(
            EventType.SESSION_STARTED, EventType.SESSION_INTERRUPTED, EventType.SESSION_RESUMED);
    world.pass(Duration.ofSeconds(70));
    sweep();
    assertThat(now().state()).isEqualTo(SessionState.INTERRUPTED);
    assertThat(said()).hasSize(4);
  }

  @Test
  void theSweepWakesASessionWhoseHostBeatWasNotedOnly() {
    world.pass(Duration.ofSeconds(70));
    sweep();
    world.pass(Duration.ofMinutes(15));
    world.sessions.hostSeen(live.id(), world.now());

    sweep();

    assertThat(now().state()).isEqualTo(SessionState.LIVE);
  }

  @Test
  void aQuarterOfAnHourWithoutAHostEndsIt() {
    world.pass(Duration.ofSeconds(60));
    sweep();
    world.pass(Duration.ofMinutes(15).minusMillis(1));
    sweep();
    assertThat(now().state()).isEqualTo(SessionState.INTERRUPTED);

    world.pass(Duration.ofMillis(1));
    sweep();

    assertThat(now().state()).isEqualTo(SessionState.ENDING);
    assertThat(now().endReason()).contains(EndReason.INTERRUPTED);
    world.sequence(live.id());
    sweep();
    assertThat(now().state()).isEqualTo(SessionState.ENDED);
  }

  @Test
  void twoHoursAfterItsPlannedEndItEndsThoughTheHostIsThere() {
    world.pass(Duration.ofMinutes(90 + 120).minusSeconds(1));
    world.hosts().seen(live.id(), world.now());
    sweep();
    assertThat(now().state()).isEqualTo(SessionState.LIVE);

    world.pass(Duration.ofSeconds(1));
    sweep();

    assertThat(now().state()).isEqualTo(SessionState.ENDING);
    assertThat(now().endReason()).contains(EndReason.PLANNED);
  }

  @Test
  void aSessionThatIsOverIsNotWoken() {
    world.endSession().end(world.org, room.id(), Optional.empty());

    world.hosts().seen(live.id(), world.now());
    world.interrupted().look(live.id());

    assertThat(now().state()).isEqualTo(SessionState.ENDING);
  }

  private void sweep() {
    world
        .sessions
        .due(world.now(), 10)
        .forEach(due -> {
          world.interrupted().look(due.id());
          if (due.state() == SessionState.ENDING) {
            world.finishSession().finish(due.id());
          }
        });
  }

  private Session now() {
    return world.session(live.id());
  }

  private List<String> said() {
    return world.inbox.drafts(live.id()).stream().map(EventDraft::type).toList();
  }
}

package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.isra.contract.EventType;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.EndSession.Outcome;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import org.junit.jupiter.api.Test;

class EndSessionTest {
  private final SessionWorld world = new SessionWorld(1);
  private final Room room = world.room();

  @Test
  void anEndClosesTheLogAndAwaitsItsFinish() {
    Session live = world.started(room);
    world.pass(Duration.ofMinutes(40));

    assertThat(end()).isEqualTo(new Outcome.Ended(live.id()));

    Session ending = world.session(live.id());
    assertThat(ending.state()).isEqualTo(SessionState.ENDING);
    assertThat(ending.endedAt()).contains(world.now());
    assertThat(ending.dueAt()).contains(world.now());
    assertThat(ending.endReason()).contains(EndReason.HOST);
    assertThat(world.inbox.drafts(live.id()))
        .extracting(EventDraft::type)
        .containsExactly(EventType.SESSION_STARTED, EventType.SESSION_ENDED);
  }

  @Test
  void anEndMayBeRepeatedBeforeAndAfterTheFinish() {
    Session live = world.started(room);
    end();
    world.pass(Duration.ofSeconds(1));

    assertThat(end()).isEqualTo(new Outcome.AlreadyOver(live.id()));
    world.sequence(live.id());
    world.finishSession().finish(live.id());
    assertThat(end()).isEqualTo(new Outcome.AlreadyOver(live.id()));
    assertThat(world.inbox.drafts(live.id())).hasSize(2);
  }

  @Test
  void aLateRepeatDoesNotEndTheNextSession() {
    Session first = world.started(room);
    end();
    world.sequence(first.id());
    world.finishSession().finish(first.id());
    world.pass(Duration.ofMinutes(1));
    Session second = world.started(world.rooms.find(world.org, room.id()).orElseThrow());

    assertThat(world.endSession().end(world.org, room.id(), Optional.of(first.id())))
        .isEqualTo(new Outcome.AlreadyOver(first.id()));
    assertThat(world.session(second.id()).state()).isEqualTo(SessionState.LIVE);
    assertThat(world.endSession().end(world.org, room.id(), Optional.of(second.id())))
        .isEqualTo(new Outcome.Ended(second.id()));
  }

  @Test
  void whatIsNotLiveCannotBeEnded() {
    assertThat(end()).isEqualTo(new Outcome.NotLive());
    assertThat(world.endSession().end(OrgId.next(world.ids), room.id(), Optional.empty()))
        .isEqualTo(new Outcome.NotFound());
    assertThat(world.endSession().end(world.org, room.id(), Optional.of(SessionId.next(world.ids))))
        .isEqualTo(new Outcome.NotLive());
  }

  @Test
  void anAutowebinarIsNotEndedHere() {
    Session occurrence = SessionFixtures.occurrence(world.org, room.id(), world.ids);
    world.sessions.create(occurrence);
    Session armed = occurrence.edit().become(SessionState.STARTING).next();
    new InMemoryAirings(world.rooms, world.sessions, world.inbox)
        .claim(armed, Optional.empty(), world.now());

    assertThat(end()).isEqualTo(new Outcome.Airing(armed.id()));
  }

  @Test
  void sixteenEndsAtOnceEndItOnce() throws Exception {
    Session live = world.started(room);
    List<Callable<Outcome>> ends = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      ends.add(this::end);
    }
    var outcomes = new ArrayList<Outcome>();
    try (var pool = Executors.newFixedThreadPool(16)) {
      for (var future : pool.invokeAll(ends)) {
        outcomes.add(future.get());
      }
    }

    assertThat(outcomes).filteredOn(Outcome.Ended.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Outcome.AlreadyOver.class::isInstance).hasSize(15);
    assertThat(world.inbox.drafts(live.id())).hasSize(2);
  }

  private Outcome end() {
    return world.endSession().end(world.org, room.id(), Optional.empty());
  }
}

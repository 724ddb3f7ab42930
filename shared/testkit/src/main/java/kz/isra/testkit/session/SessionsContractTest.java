package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of sessions must do. */
public abstract class SessionsContractTest {
  private final IdSource ids = EventFixtures.ids(System.nanoTime());

  protected abstract Sessions sessions();

  @Test
  void aSessionIsCreatedOnce() {
    Session session = SessionFixtures.planned(ids);

    assertThat(sessions().create(session)).isTrue();
    assertThat(sessions().create(SessionFixtures.live(session))).isFalse();
    assertThat(sessions().find(session.id())).contains(session);
    assertThat(sessions().find(SessionId.next(ids))).isEmpty();
  }

  @Test
  void everyFieldComesBackAsItWasWritten() {
    Session planned = created();
    Session live = SessionFixtures.live(planned);
    Session ending = SessionFixtures.ending(live, SessionFixtures.STARTED.plusSeconds(100));
    Session ended =
        ending
            .edit()
            .become(SessionState.ENDED)
            .scenario(ScenarioId.next(ids))
            .summary(SessionFixtures.summary(ids))
            .notDue()
            .next();

    for (Session next : new Session[] {live, ending, ended}) {
      assertThat(sessions().replace(next)).isTrue();
      assertThat(sessions().find(planned.id())).contains(next);
    }
    Session occurrence = SessionFixtures.occurrence(planned.org(), planned.room(), ids);
    sessions().create(occurrence);
    assertThat(sessions().find(occurrence.id())).contains(occurrence);
  }

  @Test
  void onlyTheNextVersionReplaces() {
    Session planned = created();
    Session live = SessionFixtures.live(planned);

    assertThat(sessions().replace(live)).isTrue();
    assertThat(sessions().replace(live)).isFalse();
    assertThat(sessions().replace(planned)).isFalse();
    assertThat(sessions().replace(SessionFixtures.live(SessionFixtures.planned(ids)))).isFalse();
    assertThat(sessions().find(planned.id())).contains(live);
  }

  @Test
  void aBeatOfTheHostIsKeptThroughAChangeThatDidNotSeeIt() {
    Session planned = created();
    Session live = SessionFixtures.live(planned);
    sessions().replace(live);
    Instant beat = SessionFixtures.STARTED.plusSeconds(20);

    sessions().hostSeen(planned.id(), beat);

    assertThat(sessions().find(planned.id())).contains(live.hostSeen(beat));
    assertThat(sessions().replace(live.edit().notDue().next())).isTrue();
    assertThat(sessions().find(planned.id()).flatMap(Session::hostSeenAt)).contains(beat);
    sessions().hostSeen(SessionId.next(ids), beat);
  }

  @Test
  void whatIsDueIsNamedOnceItsMomentHasCome() {
    Session live = SessionFixtures.live(created());
    sessions().replace(live);
    Instant due = live.dueAt().orElseThrow();

    assertThat(sessions().due(due.minusMillis(1), 1_000)).doesNotContain(live);
    assertThat(sessions().due(due, 1_000)).contains(live);
    sessions().replace(live.edit().notDue().next());
    assertThat(sessions().due(due, 1_000)).extracting(Session::id).doesNotContain(live.id());
  }

  @Test
  void theSessionsOfARoomComeNewestFirst() {
    OrgId org = OrgId.next(ids);
    RoomId room = RoomId.next(ids);
    Session first = SessionFixtures.planned(org, room, ids);
    Session second =
        Session.nextLive(
            SessionId.next(ids), org, room, "Ещё один", SessionFixtures.CREATED.plusSeconds(1));
    sessions().create(first);
    sessions().create(second);

    assertThat(sessions().ofRoom(room, 10)).containsExactly(second, first);
    assertThat(sessions().ofRoom(room, 1)).containsExactly(second);
    assertThat(sessions().ofRoom(RoomId.next(ids), 10)).isEmpty();
  }

  private Session created() {
    Session session = SessionFixtures.planned(ids);
    sessions().create(session);
    return session;
  }
}

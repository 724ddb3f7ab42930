package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Airings.Claim;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionEvents;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.rooms.RoomFixtures;
import org.junit.jupiter.api.Test;

/** What every implementation of airings must do. */
public abstract class AiringsContractTest {
  private static final int PARALLEL = 16;
  private final IdSource ids = EventFixtures.ids(System.nanoTime());
  private final OrgId org = OrgId.next(ids);

  protected abstract Airings airings();

  protected abstract Rooms rooms();

  protected abstract Sessions sessions();

  protected abstract Inbox inbox();

  @Test
  void aClaimPutsTheSessionOnAirWithItsFirstEvent() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));

    assertThat(claim(live)).isEqualTo(new Claim.Claimed());

    assertThat(rooms().find(org, room.id()).flatMap(Room::onAir)).contains(live.onAir());
    assertThat(sessions().find(live.id())).contains(live);
    assertThat(
            inbox().put(live.id(), Audience.PUBLIC, SessionEvents.started(live), live.createdAt()))
        .isEqualTo(Inbox.Receipt.REPEATED);
    assertThat(claim(live)).isEqualTo(new Claim.Taken(live.id()));
  }

  @Test
  void aRoomThatIsTakenIsNotClaimedAndNothingIsWritten() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));
    claim(live);
    Session planned = planned(room);

    assertThat(claim(SessionFixtures.live(planned))).isEqualTo(new Claim.Taken(live.id()));

    assertThat(sessions().find(planned.id())).contains(planned);
    assertThat(
            inbox()
                .put(
                    planned.id(),
                    Audience.PUBLIC,
                    SessionEvents.started(planned),
                    live.createdAt()))
        .isEqualTo(Inbox.Receipt.ACCEPTED);
  }

  @Test
  void aSessionThatWasChangedMeanwhileIsNotPutOnAir() {
    Room room = room();
    Session planned = planned(room);
    sessions().replace(planned.edit().dueAt(SessionFixtures.STARTED).next());

    assertThat(claim(SessionFixtures.live(planned))).isEqualTo(new Claim.Changed());
    assertThat(rooms().find(org, room.id()).flatMap(Room::onAir)).isEmpty();
  }

  @Test
  void aDeletedRoomIsNotClaimedAndARoomOnAirIsNotDeleted() {
    Room room = room();
    Session planned = planned(room);
    rooms().delete(org, room.id(), 1, SessionFixtures.STARTED);

    assertThat(claim(SessionFixtures.live(planned))).isEqualTo(new Claim.Changed());

    Room other = room();
    claim(SessionFixtures.live(planned(other)));
    assertThat(rooms().delete(org, other.id(), 1, SessionFixtures.STARTED))
        .isEqualTo(Rooms.Deletion.ON_AIR);
  }

  @Test
  void anEditMeanwhileLeavesTheAiringAlone() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));
    claim(live);

    assertThat(rooms().edit(room.edited(room.settings()))).isEqualTo(Rooms.Edit.EDITED);

    assertThat(rooms().find(org, room.id()).flatMap(Room::onAir)).contains(live.onAir());
  }

  @Test
  void ofSixteenSessionsAtOnceOneGetsTheRoom() throws Exception {
    Room room = room();
    List<Callable<Claim>> claims = new ArrayList<>();
    for (int i = 0; i < PARALLEL; i++) {
      Session live = SessionFixtures.live(planned(room));
      claims.add(() -> claim(live));
    }
    var outcomes = new ArrayList<Claim>();
    try (var pool = Executors.newFixedThreadPool(PARALLEL)) {
      for (var future : pool.invokeAll(claims)) {
        outcomes.add(future.get());
      }
    }

    assertThat(outcomes).filteredOn(Claim.Claimed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Claim.Taken.class::isInstance).hasSize(PARALLEL - 1);
  }

  @Test
  void aChangeIsWrittenWithItsEventOrNotAtAll() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));
    claim(live);
    Session ending = SessionFixtures.ending(live, SessionFixtures.STARTED.plusSeconds(9));

    assertThat(airings().change(ending, SessionEvents.ended(ending), SessionFixtures.STARTED))
        .isTrue();
    assertThat(airings().change(ending, SessionEvents.ended(ending), SessionFixtures.STARTED))
        .isFalse();
    assertThat(sessions().find(live.id())).contains(ending);
    assertThat(
            inbox().put(live.id(), Audience.PUBLIC, SessionEvents.ended(ending), live.createdAt()))
        .isEqualTo(Inbox.Receipt.REPEATED);
  }

  @Test
  void aChangeWhoseEventWasToldBeforeIsWritten() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));
    claim(live);
    Session ending = SessionFixtures.ending(live, SessionFixtures.STARTED.plusSeconds(9));
    inbox().put(live.id(), Audience.PUBLIC, SessionEvents.ended(ending), SessionFixtures.STARTED);

    assertThat(airings().change(ending, SessionEvents.ended(ending), SessionFixtures.STARTED))
        .isTrue();
    assertThat(sessions().find(live.id())).contains(ending);
  }

  @Test
  void aRoomIsFreedOnceForItsHolderAndWaitsForTheNextSession() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));
    claim(live);
    Session following = SessionFixtures.planned(org, room.id(), ids);

    airings().free(live, Optional.of(following));
    airings().free(live, Optional.of(SessionFixtures.planned(org, room.id(), ids)));

    Room freed = rooms().find(org, room.id()).orElseThrow();
    assertThat(freed.onAir()).isEmpty();
    assertThat(freed.nextSession()).isEqualTo(following.id());
    assertThat(sessions().find(following.id())).contains(following);
  }

  @Test
  void anotherSessionsRoomIsNotFreed() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));
    claim(live);

    airings().free(planned(room), Optional.empty());

    assertThat(rooms().find(org, room.id()).flatMap(Room::onAir)).contains(live.onAir());
  }

  @Test
  void anAutowebinarLeavesTheWaitingLiveSessionAsItIs() {
    Room room = room();
    Session occurrence = SessionFixtures.occurrence(org, room.id(), ids);
    sessions().create(occurrence);
    Session armed =
        occurrence.edit().become(SessionState.STARTING).dueAt(SessionFixtures.STARTED).next();

    assertThat(airings().claim(armed, Optional.empty(), SessionFixtures.STARTED))
        .isEqualTo(new Claim.Claimed());
    airings().free(armed, Optional.empty());

    Room freed = rooms().find(org, room.id()).orElseThrow();
    assertThat(freed.onAir()).isEmpty();
    assertThat(freed.nextSession()).isEqualTo(room.nextSession());
  }

  @Test
  void aSessionThatGaveWayIsFollowedOnce() {
    Room room = room();
    Session gone = planned(room);
    Session following = SessionFixtures.planned(org, room.id(), ids);
    Session other = SessionFixtures.planned(org, room.id(), ids);

    airings().follow(gone, following);
    airings().follow(gone, other);

    assertThat(rooms().find(org, room.id()).map(Room::nextSession)).contains(following.id());
    assertThat(sessions().find(other.id())).isEmpty();
  }

  @Test
  void aRehearsalStandsBesideWhatTheRoomIsAndWillBe() {
    Room room = room();
    Session rehearsal = SessionFixtures.rehearsal(org, room.id(), ids);

    assertThat(rehearse(rehearsal)).isEqualTo(new Claim.Claimed());

    Room rehearsing = rooms().find(org, room.id()).orElseThrow();
    assertThat(rehearsing.rehearsing())
        .contains(new Rehearsal(rehearsal.id(), SessionFixtures.STARTED, false));
    assertThat(rehearsing.onAir()).isEmpty();
    assertThat(rehearsing.nextSession()).isEqualTo(room.nextSession());
    assertThat(sessions().find(rehearsal.id())).contains(rehearsal);
    assertThat(sessions().ofRoom(room.id(), 10)).isEmpty();
    assertThat(
            inbox()
                .put(
                    rehearsal.id(),
                    Audience.PUBLIC,
                    SessionEvents.started(rehearsal),
                    SessionFixtures.STARTED))
        .isEqualTo(Inbox.Receipt.REPEATED);
  }

  @Test
  void aRoomHasOneRehearsalAtATimeAndTheNextOneAfterIt() {
    Room room = room();
    Session first = SessionFixtures.rehearsal(org, room.id(), ids);
    Session second = SessionFixtures.rehearsal(org, room.id(), ids);
    rehearse(first);

    assertThat(rehearse(second)).isEqualTo(new Claim.Taken(first.id()));
    assertThat(sessions().find(second.id())).isEmpty();
    airings().rehearsed(second);
    assertThat(rooms().find(org, room.id()).flatMap(Room::rehearsing)).isPresent();

    airings().rehearsed(first);
    airings().rehearsed(first);
    assertThat(rooms().find(org, room.id()).flatMap(Room::rehearsal))
        .contains(new Rehearsal(first.id(), SessionFixtures.STARTED, true));
    assertThat(rehearse(second)).isEqualTo(new Claim.Claimed());
  }

  @Test
  void nothingIsRehearsedOnAirNorInADeletedRoom() {
    Room room = room();
    Session live = SessionFixtures.live(planned(room));
    claim(live);
    Room gone = room();
    rooms().delete(org, gone.id(), 1, SessionFixtures.STARTED);

    assertThat(rehearse(SessionFixtures.rehearsal(org, room.id(), ids)))
        .isEqualTo(new Claim.Taken(live.id()));
    assertThat(rehearse(SessionFixtures.rehearsal(org, gone.id(), ids)))
        .isEqualTo(new Claim.Changed());
  }

  @Test
  void aRoomThatIsRehearsedGoesOnAirAndARehearsalSurvivesAnEdit() {
    Room room = room();
    Session rehearsal = SessionFixtures.rehearsal(org, room.id(), ids);
    rehearse(rehearsal);
    Session live = SessionFixtures.live(planned(room));

    assertThat(claim(live)).isEqualTo(new Claim.Claimed());
    rooms().edit(room.edited(room.settings()));
    airings().free(live, Optional.empty());

    assertThat(rooms().find(org, room.id()).flatMap(Room::rehearsing))
        .map(Rehearsal::session)
        .contains(rehearsal.id());
  }

  private Claim rehearse(Session rehearsal) {
    return airings().rehearse(rehearsal, SessionEvents.started(rehearsal), SessionFixtures.STARTED);
  }

  private Claim claim(Session live) {
    return airings().claim(live, Optional.of(SessionEvents.started(live)), SessionFixtures.STARTED);
  }

  private Room room() {
    Room room = RoomFixtures.room(org, ids);
    rooms().create(room);
    return room;
  }

  /** The waiting session of the room at the first call, another one after it. */
  private Session planned(Room room) {
    Session next =
        Session.nextLive(room.nextSession(), org, room.id(), "Вебинар", SessionFixtures.CREATED);
    if (sessions().create(next)) {
      return next;
    }
    Session another = SessionFixtures.planned(org, room.id(), ids);
    sessions().create(another);
    return another;
  }
}

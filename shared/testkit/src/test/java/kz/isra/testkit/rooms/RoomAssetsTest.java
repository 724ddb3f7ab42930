package kz.isra.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomAssets;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.session.Session;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.session.InMemorySessions;
import org.junit.jupiter.api.Test;

class RoomAssetsTest {
  private final IdSource ids = EventFixtures.ids(7);
  private final OrgId org = OrgId.next(ids);
  private final AssetId video = AssetId.next(ids);
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final InMemorySessions sessions = new InMemorySessions();
  private final RoomAssets uses = new RoomAssets(rooms, sessions);

  @Test
  void aVideoOnAirStaysThoughTheRoomHasAnotherSourceByNow() {
    Room room = RoomFixtures.room(org, ids);
    rooms.create(room);
    Session live =
        Session.nextLive(room.nextSession(), org, room.id(), "Эфир", RoomFixtures.CREATED)
            .edit()
            .source(new Source.Stored(video))
            .next();
    sessions.create(live);
    assertThat(uses.uses(org, video, RoomFixtures.CREATED)).isFalse();

    rooms.happen(
        org,
        room.id(),
        live.id(),
        Optional.of(new OnAir(live.id(), OnAir.Kind.LIVE, RoomFixtures.CREATED)));

    assertThat(uses.uses(org, video, RoomFixtures.CREATED)).isTrue();
    assertThat(uses.uses(org, AssetId.next(ids), RoomFixtures.CREATED)).isFalse();
    rooms.happen(org, room.id(), live.id(), Optional.empty());
    assertThat(uses.uses(org, video, RoomFixtures.CREATED)).isFalse();
  }
}

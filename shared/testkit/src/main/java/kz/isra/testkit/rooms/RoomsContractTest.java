package kz.isra.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Slug;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of rooms must do. */
public abstract class RoomsContractTest {
  private static final int PARALLEL = 64;
  protected final IdSource ids = EventFixtures.ids(System.nanoTime());
  private final OrgId org = OrgId.next(ids);

  protected abstract Rooms rooms();

  @Test
  void whatWasCreatedIsFoundByItsOwnerOnly() {
    Room room = RoomFixtures.room(org, ids);

    assertThat(rooms().create(room)).isEqualTo(Rooms.Creation.CREATED);

    assertThat(rooms().find(org, room.id())).contains(room);
    assertThat(rooms().of(org)).containsExactly(room);
    assertThat(rooms().at(room.slug())).contains(room);
    assertThat(rooms().find(OrgId.next(ids), room.id())).isEmpty();
    assertThat(rooms().find(org, RoomId.next(ids))).isEmpty();
    assertThat(rooms().at(RoomFixtures.slug(ids))).isEmpty();
  }

  @Test
  void anAddressBelongsToOneRoom() {
    Room room = created();

    assertThat(rooms().create(RoomFixtures.room(OrgId.next(ids), ids, room.slug())))
        .isEqualTo(Rooms.Creation.SLUG_TAKEN);
    assertThat(rooms().at(room.slug())).contains(room);
  }

  @Test
  void theEleventhRoomIsRefusedAndADeletedOneMakesPlace() {
    List<Room> ten = new ArrayList<>();
    for (int i = 0; i < Rooms.LIMIT; i++) {
      ten.add(created());
    }

    assertThat(rooms().create(RoomFixtures.room(org, ids))).isEqualTo(Rooms.Creation.LIMIT_REACHED);
    assertThat(rooms().delete(org, ten.getFirst().id(), 1, RoomFixtures.CREATED))
        .isEqualTo(Rooms.Deletion.DELETED);
    assertThat(rooms().create(RoomFixtures.room(org, ids))).isEqualTo(Rooms.Creation.CREATED);
    assertThat(rooms().create(RoomFixtures.room(org, ids))).isEqualTo(Rooms.Creation.LIMIT_REACHED);
    assertThat(rooms().of(org)).hasSize(Rooms.LIMIT);
  }

  @Proves({"RM-01", "I11"})
  @Test
  void sixtyFourCreationsAtOnceGiveExactlyTenRooms() throws Exception {
    List<Callable<Rooms.Creation>> creations = new ArrayList<>();
    for (int i = 0; i < PARALLEL; i++) {
      Room room = RoomFixtures.room(org, ids);
      creations.add(() -> rooms().create(room));
    }
    var outcomes = new ArrayList<Rooms.Creation>();
    try (var pool = Executors.newFixedThreadPool(PARALLEL)) {
      for (var future : pool.invokeAll(creations)) {
        outcomes.add(future.get());
      }
    }

    assertThat(outcomes).filteredOn(Rooms.Creation.CREATED::equals).hasSize(Rooms.LIMIT);
    assertThat(outcomes)
        .filteredOn(Rooms.Creation.LIMIT_REACHED::equals)
        .hasSize(PARALLEL - Rooms.LIMIT);
    assertThat(rooms().of(org)).hasSize(Rooms.LIMIT);
  }

  @Test
  void anEditOfTheStoredVersionIsTakenAndAnyOtherIsStale() {
    Room room = created();
    Room next = room.edited(RoomFixtures.settings(room.slug(), "Новое имя", Optional.empty()));

    assertThat(rooms().edit(next)).isEqualTo(Rooms.Edit.EDITED);

    assertThat(rooms().find(org, room.id())).contains(next);
    assertThat(rooms().edit(next)).isEqualTo(Rooms.Edit.STALE);
    assertThat(rooms().edit(RoomFixtures.room(org, ids).edited(next.settings())))
        .isEqualTo(Rooms.Edit.NOT_FOUND);
  }

  @Proves("RM9")
  @Test
  void aCoverIsHungUpAndTakenDownWithTheSettings() {
    Room bare = created();
    var cover = new Cover("0a".repeat(32) + ".jpg");
    Room covered = bare.edited(RoomFixtures.with(bare.settings(), cover));

    assertThat(rooms().edit(covered)).isEqualTo(Rooms.Edit.EDITED);
    assertThat(rooms().find(org, bare.id())).contains(covered);
    assertThat(rooms().at(bare.slug()).flatMap(Room::cover)).contains(cover);

    assertThat(rooms().edit(covered.edited(bare.settings()))).isEqualTo(Rooms.Edit.EDITED);
    assertThat(rooms().find(org, bare.id()).flatMap(Room::cover)).isEmpty();
  }

  @Proves("RM2")
  @Test
  void anOldAddressGoesOnLeadingToItsRoomAndMayBeTakenBack() {
    Room room = created();
    Slug other = RoomFixtures.slug(ids);
    Room moved = room.edited(RoomFixtures.settings(other, "Вебинар", Optional.empty()));

    assertThat(rooms().edit(moved)).isEqualTo(Rooms.Edit.EDITED);

    assertThat(rooms().at(other)).contains(moved);
    assertThat(rooms().at(room.slug())).contains(moved);
    assertThat(rooms().create(RoomFixtures.room(org, ids, room.slug())))
        .isEqualTo(Rooms.Creation.SLUG_TAKEN);
    assertThat(rooms().edit(moved.edited(room.settings()))).isEqualTo(Rooms.Edit.EDITED);
  }

  @Test
  void anEditToTheAddressOfAnotherRoomChangesNothing() {
    Room room = created();
    Room other = created();
    Room next = room.edited(RoomFixtures.settings(other.slug(), "Чужое", Optional.empty()));

    assertThat(rooms().edit(next)).isEqualTo(Rooms.Edit.SLUG_TAKEN);
    assertThat(rooms().find(org, room.id())).contains(room);
  }

  @Test
  void aDeletedRoomIsGoneAndItsAddressStaysWithItsOwner() {
    Room room = created();

    assertThat(rooms().delete(org, room.id(), 2, RoomFixtures.CREATED))
        .isEqualTo(Rooms.Deletion.STALE);
    assertThat(rooms().delete(OrgId.next(ids), room.id(), 1, RoomFixtures.CREATED))
        .isEqualTo(Rooms.Deletion.NOT_FOUND);
    assertThat(rooms().delete(org, room.id(), 1, RoomFixtures.CREATED))
        .isEqualTo(Rooms.Deletion.DELETED);
    assertThat(rooms().delete(org, room.id(), 1, RoomFixtures.CREATED))
        .isEqualTo(Rooms.Deletion.NOT_FOUND);
    assertThat(rooms().find(org, room.id())).isEmpty();
    assertThat(rooms().of(org)).isEmpty();
    assertThat(rooms().at(room.slug())).isEmpty();
    assertThat(rooms().edit(room.edited(room.settings()))).isEqualTo(Rooms.Edit.NOT_FOUND);
    assertThat(rooms().create(RoomFixtures.room(OrgId.next(ids), ids, room.slug())))
        .isEqualTo(Rooms.Creation.SLUG_TAKEN);
    assertThat(rooms().create(RoomFixtures.room(org, ids, room.slug())))
        .isEqualTo(Rooms.Creation.CREATED);
  }

  @Test
  void theNextStartOfAnAutowebinarStandsBesideTheSettings() {
    Room room = created();
    Instant next = Instant.parse("2026-12-01T15:00:00Z");

    rooms().nextOccurrence(org, room.id(), Optional.of(next));
    rooms().edit(room.edited(room.settings()));

    assertThat(rooms().find(org, room.id()).flatMap(Room::nextOccurrenceAt)).contains(next);
    assertThat(rooms().delete(org, room.id(), 2, next.minusMillis(1)))
        .isEqualTo(Rooms.Deletion.PLANNED);
    assertThat(rooms().find(org, room.id())).isPresent();
    rooms().nextOccurrence(org, room.id(), Optional.empty());
    assertThat(rooms().find(org, room.id()).flatMap(Room::nextOccurrenceAt)).isEmpty();
    rooms().nextOccurrence(org, RoomId.next(ids), Optional.of(next));
  }

  private Room created() {
    Room room = RoomFixtures.room(org, ids);
    assertThat(rooms().create(room)).isEqualTo(Rooms.Creation.CREATED);
    return room;
  }
}

package kz.isra.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.rooms.ChangeCover;
import kz.isra.domain.rooms.ChangeCover.Outcome;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Covers;
import kz.isra.domain.rooms.DeleteRoom;
import kz.isra.domain.rooms.EditRoom;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** Which pictures rooms take, and that none is lost or left behind. */
@Proves("RM9")
class ChangeCoverTest {
  private static final byte[] PICTURE = PictureFixtures.jpeg(Cover.WIDTH, Cover.HEIGHT);
  private static final byte[] OTHER = PictureFixtures.png(Cover.WIDTH, Cover.HEIGHT);
  private final IdSource ids = EventFixtures.ids(5);
  private final OrgId org = OrgId.next(ids);
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final InMemoryCovers covers = new InMemoryCovers();
  private final ChangeCover change = new ChangeCover(rooms, covers);
  private final Room room = created();

  private Room created() {
    Room bare = RoomFixtures.room(org, ids);
    rooms.create(bare);
    return bare;
  }

  @Test
  void aRoomShowsThePictureThatItWasGivenAndOnlyThatIsKept() {
    Cover first = hung(change.hang(org, room.id(), 1, "image/jpeg", PICTURE));
    assertThat(covers.find(first)).hasValue(PICTURE);

    Cover second = hung(change.hang(org, room.id(), 2, "image/png", OTHER));

    assertThat(rooms.find(org, room.id()).flatMap(Room::cover)).contains(second);
    assertThat(covers.all()).containsExactly(second);
    assertThat(second.name()).endsWith(".png").hasSize(68);
  }

  @Test
  void theSameChangeRepeatedIsTheSameChange() {
    Outcome first = change.hang(org, room.id(), 1, "image/jpeg", PICTURE);

    assertThat(change.hang(org, room.id(), 1, "image/jpeg", PICTURE)).isEqualTo(first);
    assertThat(covers.all()).hasSize(1);

    Outcome gone = change.takeDown(org, room.id(), 2);
    assertThat(change.takeDown(org, room.id(), 2)).isEqualTo(gone);
    assertThat(covers.all()).isEmpty();
  }

  @Test
  void ofTwoChangesOfOneVersionTheSecondIsStaleAndLeavesNothing() {
    Cover first = hung(change.hang(org, room.id(), 1, "image/jpeg", PICTURE));

    assertThat(change.hang(org, room.id(), 1, "image/png", OTHER)).isEqualTo(new Outcome.Stale());
    assertThat(change.takeDown(org, room.id(), 1)).isEqualTo(new Outcome.Stale());

    assertThat(covers.all()).containsExactly(first);
  }

  @Test
  void aChangeThatIsOvertakenWhileItsPictureIsKeptLeavesNothing() {
    var overtaken =
        new ChangeCover(rooms, meanwhile(() -> change.hang(org, room.id(), 1, "image/png", OTHER)));

    assertThat(overtaken.hang(org, room.id(), 1, "image/jpeg", PICTURE))
        .isEqualTo(new Outcome.Stale());

    assertThat(covers.all()).hasSize(1).first().extracting(Cover::name).asString().endsWith("png");
  }

  @Test
  void aTwinThatIsFasterIsNoLoss() {
    var twin =
        new ChangeCover(
            rooms, meanwhile(() -> change.hang(org, room.id(), 1, "image/jpeg", PICTURE)));

    Cover cover = hung(twin.hang(org, room.id(), 1, "image/jpeg", PICTURE));

    assertThat(covers.find(cover)).isPresent();
    assertThat(rooms.find(org, room.id()).map(Room::version)).contains(2L);
  }

  /** Keeps a picture, and lets somebody act before the room is told of it. */
  private Covers meanwhile(Runnable act) {
    return new Covers() {
      @Override
      public void keep(Cover cover, byte[] picture) {
        covers.keep(cover, picture);
        act.run();
      }

      @Override
      public Optional<byte[]> find(Cover cover) {
        return covers.find(cover);
      }

      @Override
      public void drop(Cover cover) {
        covers.drop(cover);
      }
    };
  }

  @Test
  void theSamePictureInTwoRoomsIsKeptForEach() {
    Room other = created();
    Cover here = hung(change.hang(org, room.id(), 1, "image/jpeg", PICTURE));
    Cover there = hung(change.hang(org, other.id(), 1, "image/jpeg", PICTURE));
    assertThat(here).isNotEqualTo(there);

    change.takeDown(org, room.id(), 2);

    assertThat(covers.all()).containsExactly(there);
  }

  @Test
  void anEditOfTheRoomLeavesItsCover() {
    Cover cover = hung(change.hang(org, room.id(), 1, "image/jpeg", PICTURE));
    Room before = rooms.find(org, room.id()).orElseThrow();

    new EditRoom(rooms).edit(org, room.id(), 2, RoomFixtures.silent(before.settings()));

    assertThat(rooms.find(org, room.id()).flatMap(Room::cover)).contains(cover);
  }

  @Test
  void aDeletedRoomTakesItsPictureAlongAndOneThatStaysKeepsIt() {
    hung(change.hang(org, room.id(), 1, "image/jpeg", PICTURE));
    var delete = new DeleteRoom(rooms, covers);

    assertThat(delete.delete(org, room.id(), 1, RoomFixtures.CREATED))
        .isEqualTo(Rooms.Deletion.STALE);
    assertThat(covers.all()).hasSize(1);
    assertThat(delete.delete(org, room.id(), 2, RoomFixtures.CREATED))
        .isEqualTo(Rooms.Deletion.DELETED);
    assertThat(covers.all()).isEmpty();
  }

  @Test
  void refusesWhatIsNoPictureOfTheRightSizeAndKind() {
    assertThat(hang("image/jpeg", new byte[100])).isEqualTo(new Outcome.NotAPicture());
    assertThat(hang("image/jpeg", OTHER)).isEqualTo(new Outcome.NotAPicture());
    assertThat(hang("image/svg+xml", PICTURE)).isEqualTo(new Outcome.NotAPicture());
    assertThat(hang("image/jpeg", PictureFixtures.jpeg(1_199, 630)))
        .isEqualTo(new Outcome.WrongSize(1_199, 630));
    assertThat(hang("image/jpeg", PictureFixtures.jpeg(1_200, 631)))
        .isEqualTo(new Outcome.WrongSize(1_200, 631));
    assertThat(hang("image/png", PictureFixtures.noise(Cover.WIDTH, Cover.HEIGHT)))
        .isEqualTo(new Outcome.TooLarge());
    assertThat(covers.all()).isEmpty();
    assertThat(rooms.find(org, room.id())).contains(room);
  }

  @Test
  void aForeignRoomAndOneThatNeverWasAreNotFound() {
    OrgId stranger = OrgId.next(ids);

    assertThat(change.hang(stranger, room.id(), 1, "image/jpeg", PICTURE))
        .isEqualTo(new Outcome.NotFound());
    assertThat(change.takeDown(stranger, room.id(), 1)).isEqualTo(new Outcome.NotFound());
    assertThat(change.takeDown(org, RoomId.next(ids), 1)).isEqualTo(new Outcome.NotFound());
    assertThat(covers.all()).isEmpty();
  }

  private Outcome hang(String type, byte[] bytes) {
    return change.hang(org, room.id(), 1, type, bytes);
  }

  private static Cover hung(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    return ((Outcome.Changed) outcome).room().cover().orElseThrow();
  }
}

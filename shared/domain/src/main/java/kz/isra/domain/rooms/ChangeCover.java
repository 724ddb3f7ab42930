package kz.isra.domain.rooms;

import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.picture.Picture;

/**
 * Gives a room its cover or takes it away, if nobody changed the room meanwhile (RM-02). A picture
 * is kept before a room shows it and thrown away after no room does; a crash in between leaves one
 * that nothing leads to, and never a room without its picture.
 */
public final class ChangeCover {
  private final Rooms rooms;
  private final Covers covers;

  public ChangeCover(Rooms rooms, Covers covers) {
    this.rooms = rooms;
    this.covers = covers;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** The room is as it was wanted, by this change or by the same one before. */
    record Changed(Room room) implements Outcome {}

    record Stale() implements Outcome {}

    record NotFound() implements Outcome {}

    /** Not a whole JPEG or PNG, or another of both than was said. */
    record NotAPicture() implements Outcome {}

    record WrongSize(int width, int height) implements Outcome {}

    record TooLarge() implements Outcome {}
  }

  /**
   * @param version that the caller saw
   * @param contentType that the sender claims
   */
  public Outcome hang(OrgId org, RoomId id, long version, String contentType, byte[] picture) {
    if (picture.length > Cover.LARGEST) {
      return new Outcome.TooLarge();
    }
    Optional<Picture> read =
        Picture.read(picture).filter(found -> found.format().contentType().equals(contentType));
    if (read.isEmpty()) {
      return new Outcome.NotAPicture();
    }
    if (read.get().width() != Cover.WIDTH || read.get().height() != Cover.HEIGHT) {
      return new Outcome.WrongSize(read.get().width(), read.get().height());
    }
    Optional<Room> room = rooms.find(org, id);
    if (room.isEmpty()) {
      return new Outcome.NotFound();
    }
    Cover cover = Cover.of(id, version, read.get().format(), picture);
    if (shows(room, cover)) {
      return new Outcome.Changed(room.get());
    }
    if (room.get().version() != version) {
      return new Outcome.Stale();
    }
    covers.keep(cover, picture);
    Outcome outcome = change(room.get(), Optional.of(cover));
    if (outcome instanceof Outcome.Changed) {
      return outcome;
    }
    Optional<Room> now = rooms.find(org, id);
    if (shows(now, cover)) {
      return new Outcome.Changed(now.get()); // its twin was faster
    }
    covers.drop(cover);
    return outcome;
  }

  /**
   * @param version that the caller saw; where there is no cover any more it does not matter
   */
  public Outcome takeDown(OrgId org, RoomId id, long version) {
    Optional<Room> room = rooms.find(org, id);
    if (room.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (room.get().cover().isEmpty()) {
      return new Outcome.Changed(room.get());
    }
    return room.get().version() == version
        ? change(room.get(), Optional.empty())
        : new Outcome.Stale();
  }

  private Outcome change(Room room, Optional<Cover> cover) {
    Room next = room.edited(room.settings().with(cover));
    return switch (rooms.edit(next)) {
      case EDITED -> {
        room.cover().ifPresent(covers::drop);
        yield new Outcome.Changed(next);
      }
      case STALE -> new Outcome.Stale();
      case NOT_FOUND -> new Outcome.NotFound();
      case SLUG_TAKEN -> throw new IllegalStateException("A cover changes no address");
    };
  }

  private static boolean shows(Optional<Room> room, Cover cover) {
    return room.flatMap(Room::cover).equals(Optional.of(cover));
  }
}

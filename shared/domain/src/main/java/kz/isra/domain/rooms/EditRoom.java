package kz.isra.domain.rooms;

import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;

/** Changes a room's settings, if nobody changed them meanwhile (RM-02). */
public final class EditRoom {
  private final Rooms rooms;

  public EditRoom(Rooms rooms) {
    this.rooms = rooms;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Edited(Room room) implements Outcome {}

    record Stale() implements Outcome {}

    record SlugTaken() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * A room on air may be edited: the session keeps the picture and the price it started with.
   *
   * @param version that the caller saw
   */
  public Outcome edit(OrgId org, RoomId id, long version, RoomSettings settings) {
    Optional<Room> found = rooms.find(org, id);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (found.get().version() != version) {
      return new Outcome.Stale();
    }
    Room next = found.get().edited(settings);
    return switch (rooms.edit(next)) {
      case EDITED -> new Outcome.Edited(next);
      case STALE -> new Outcome.Stale();
      case SLUG_TAKEN -> new Outcome.SlugTaken();
      case NOT_FOUND -> new Outcome.NotFound();
    };
  }
}

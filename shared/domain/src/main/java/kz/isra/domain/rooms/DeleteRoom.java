package kz.isra.domain.rooms;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;

/** Deletes a room, and its picture with it. */
public final class DeleteRoom {
  private final Rooms rooms;
  private final Covers covers;

  public DeleteRoom(Rooms rooms, Covers covers) {
    this.rooms = rooms;
    this.covers = covers;
  }

  /**
   * @param version that the caller saw
   */
  public Rooms.Deletion delete(OrgId org, RoomId room, long version, Instant now) {
    Optional<Cover> cover = rooms.find(org, room).flatMap(Room::cover);
    Rooms.Deletion deletion = rooms.delete(org, room, version, now);
    if (deletion == Rooms.Deletion.DELETED) {
      cover.ifPresent(covers::drop);
    }
    return deletion;
  }
}

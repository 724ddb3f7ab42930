package kz.isra.domain.rooms;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.AssetUses;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;

/**
 * Videos that a room shows must stay, until the room has another source and what is on air in it is
 * over: a session plays what it began with, whatever was edited or cancelled since.
 */
public final class RoomAssets implements AssetUses {
  private final Rooms rooms;
  private final Sessions sessions;

  public RoomAssets(Rooms rooms, Sessions sessions) {
    this.rooms = rooms;
    this.sessions = sessions;
  }

  @Override
  public boolean uses(OrgId org, AssetId asset, Instant now) {
    Optional<Source> shown = Optional.of(new Source.Stored(asset));
    return rooms.of(org).stream()
        .anyMatch(room -> room.source().equals(shown) || onAir(room).equals(shown));
  }

  private Optional<Source> onAir(Room room) {
    return room.onAir().flatMap(now -> sessions.find(now.session())).flatMap(Session::source);
  }
}

package kz.isra.domain.rooms;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.AssetUses;

/** Videos that a room shows must stay, until the room has another source. */
public final class RoomAssets implements AssetUses {
  private final Rooms rooms;

  public RoomAssets(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public boolean uses(OrgId org, AssetId asset, Instant now) {
    Optional<Source> shown = Optional.of(new Source.Stored(asset));
    return rooms.of(org).stream().anyMatch(room -> room.source().equals(shown));
  }
}

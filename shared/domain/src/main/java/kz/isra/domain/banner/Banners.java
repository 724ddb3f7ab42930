package kz.isra.domain.banner;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.RoomId;

/** Where the banners of rooms are kept. Who may touch a room's banners is asked of the room. */
public interface Banners {
  /** The most banners a room may have. */
  int LIMIT = 50;

  /**
   * Adds a banner while the room has fewer than {@value #LIMIT}, however many are added at once.
   *
   * @return false where the room has as many as it may have
   */
  boolean add(Banner banner);

  Optional<Banner> find(RoomId room, BannerId id);

  /** All banners of a room, oldest first. */
  List<Banner> of(RoomId room);

  /**
   * Writes a banner over the one of the same room and id.
   *
   * @return false where there is none
   */
  boolean replace(Banner banner);

  /**
   * @return false where there was none
   */
  boolean remove(RoomId room, BannerId id);
}

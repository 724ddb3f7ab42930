package kz.isra.testkit.rooms;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.banner.Banner;
import kz.isra.domain.banner.Banners;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.RoomId;

/** Banners in memory. */
public final class InMemoryBanners implements Banners {
  private record Key(RoomId room, BannerId id) {}

  private final Map<Key, Banner> banners = new ConcurrentHashMap<>();

  @Override
  public synchronized boolean add(Banner banner) {
    if (of(banner.room()).size() >= LIMIT) {
      return false;
    }
    banners.put(key(banner), banner);
    return true;
  }

  @Override
  public Optional<Banner> find(RoomId room, BannerId id) {
    return Optional.ofNullable(banners.get(new Key(room, id)));
  }

  @Override
  public List<Banner> of(RoomId room) {
    return banners.values().stream()
        .filter(banner -> banner.room().equals(room))
        .sorted(Comparator.comparing(Banner::createdAt).thenComparing(ban -> ban.id().value()))
        .toList();
  }

  @Override
  public boolean replace(Banner banner) {
    return banners.replace(key(banner), banner) != null;
  }

  @Override
  public boolean remove(RoomId room, BannerId id) {
    return banners.remove(new Key(room, id)) != null;
  }

  private static Key key(Banner banner) {
    return new Key(banner.room(), banner.id());
  }
}

package kz.isra.testkit.rooms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Covers;

/** Pictures of rooms in memory. */
public final class InMemoryCovers implements Covers {
  private final Map<Cover, byte[]> kept = new ConcurrentHashMap<>();

  @Override
  public void keep(Cover cover, byte[] picture) {
    kept.put(cover, picture.clone());
  }

  @Override
  public Optional<byte[]> find(Cover cover) {
    return Optional.ofNullable(kept.get(cover)).map(byte[]::clone);
  }

  @Override
  public void drop(Cover cover) {
    kept.remove(cover);
  }

  /** All that are there. */
  public Set<Cover> all() {
    return Set.copyOf(kept.keySet());
  }
}

package kz.isra.domain.autowebinar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.AutowebinarId;

/**
 * Remembers the content that was read last, because segments of one airing are asked for one after
 * the other. What is saved never changes, so nothing remembered grows old.
 */
public final class RecentAirings implements AiringContent {
  private record Key(AutowebinarId autowebinar, long number) {}

  private final AiringContent stored;
  private final Map<Key, Airing> recent;

  /**
   * @param most airings to remember; each takes up to some megabytes
   */
  public RecentAirings(AiringContent stored, int most) {
    this.stored = stored;
    this.recent =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Airing> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public boolean save(AutowebinarId autowebinar, long number, Airing airing) {
    return stored.save(autowebinar, number, airing);
  }

  @Override
  public Optional<Airing> load(AutowebinarId autowebinar, long number) {
    var key = new Key(autowebinar, number);
    synchronized (recent) {
      Airing known = recent.get(key);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Airing> read = stored.load(autowebinar, number);
    synchronized (recent) {
      read.ifPresent(airing -> recent.put(key, airing));
    }
    return read;
  }
}

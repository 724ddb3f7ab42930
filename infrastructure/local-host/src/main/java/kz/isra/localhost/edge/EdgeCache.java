package kz.isra.localhost.edge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.isra.localhost.http.Answer;

/**
 * Answers by key until they are stale. Requests for one key that come together wait for the first
 * of them, as CloudFront does.
 */
final class EdgeCache {
  private final Map<String, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
  private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();
  private final long capacity;
  private long bytes;

  /** An answer and until when it is fresh, by {@link System#nanoTime}. */
  record Kept(Answer answer, long storedAt, long staleAt) {
    boolean fresh(long now) {
      return now - staleAt < 0;
    }

    long ageSeconds(long now) {
      return Duration.ofNanos(now - storedAt).toSeconds();
    }
  }

  /**
   * @param hit whether it came from the cache
   */
  record Found(Answer answer, boolean hit, long ageSeconds) {}

  EdgeCache(long capacity) {
    this.capacity = capacity;
  }

  Found get(String key, Supplier<Answer> origin, Function<Answer, Duration> freshness) {
    Optional<Found> there = look(key);
    if (there.isPresent()) {
      return there.get();
    }
    ReentrantLock lock = asking.computeIfAbsent(key, k -> new ReentrantLock());
    lock.lock();
    Answer answer;
    try {
      there = look(key);
      if (there.isPresent()) {
        return there.get();
      }
      answer = origin.get();
      keep(key, answer, freshness.apply(answer));
    } finally {
      if (!lock.hasQueuedThreads()) {
        asking.remove(key, lock);
      }
      lock.unlock();
    }
    return new Found(answer, false, 0);
  }

  private synchronized Optional<Found> look(String key) {
    Kept entry = kept.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    long now = System.nanoTime();
    if (!entry.fresh(now)) {
      remove(key, entry);
      return Optional.empty();
    }
    return Optional.of(new Found(entry.answer(), true, entry.ageSeconds(now)));
  }

  private synchronized void keep(String key, Answer answer, Duration time) {
    if (time.isZero() || answer.body().length > capacity / 4) {
      return;
    }
    long now = System.nanoTime();
    Kept before = kept.put(key, new Kept(answer, now, now + time.toNanos()));
    bytes += answer.body().length - (before == null ? 0 : before.answer().body().length);
    while (bytes > capacity) {
      var oldest = kept.entrySet().iterator().next();
      remove(oldest.getKey(), oldest.getValue());
    }
  }

  private void remove(String key, Kept entry) {
    kept.remove(key);
    bytes -= entry.answer().body().length;
  }
}

package kz.isra.broadcast;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps frames of a busy room apart. A room that was quiet long enough never waits. */
final class Pacer {
  private static final int MOST_REMEMBERED = 1_000;
  private final Map<Object, Long> sentAt = new ConcurrentHashMap<>();

  /** Waits until the last frame of the room is so long ago. */
  void await(Object room, Duration pace) {
    Long sent = sentAt.get(room);
    if (sent == null) {
      return;
    }
    long left = pace.toNanos() - (System.nanoTime() - sent);
    if (left > 0) {
      try {
        Thread.sleep(Duration.ofNanos(left));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void sent(Object room) {
    if (sentAt.size() >= MOST_REMEMBERED) {
      sentAt.clear();
    }
    sentAt.put(room, System.nanoTime());
  }
}

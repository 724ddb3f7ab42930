package kz.isra.domain.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast one person may speak: 5 messages a second, 10 at once (requirements C5). Kept in memory,
 * so on several instances a person may speak that much on each.
 */
public final class SpeechLimit {
  private static final Duration EACH = Duration.ofMillis(200);
  private static final int BURST = 10;
  private static final int MOST_REMEMBERED = 20_000;
  private final Map<String, Instant> paidUntil =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /** Whether the person may speak now; if so, it counts. */
  public synchronized boolean allows(String person, Instant now) {
    Instant paid = paidUntil.getOrDefault(person, now);
    Instant next = (paid.isAfter(now) ? paid : now).plus(EACH);
    if (next.isAfter(now.plus(EACH.multipliedBy(BURST)))) {
      return false;
    }
    paidUntil.put(person, next);
    return true;
  }
}

package kz.isra.domain.connections;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Block;

/**
 * How often a room is sent frames. The more people listen, the longer a busy room gathers before it
 * sends, because every frame costs one post per socket; what fills a block goes at once.
 */
public final class Pace {
  private static final long MICROS_PER_VIEWER = 500;
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMillis(500);

  /** What stands around a text in an encoded event. */
  private static final int ENVELOPE = 230;

  private Pace() {}

  /** The least time between two frames of a room: half a millisecond per viewer, 100 to 500 ms. */
  public static Duration between(int viewers) {
    Duration wanted = Duration.ofNanos(viewers * MICROS_PER_VIEWER * 1_000);
    if (wanted.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }

  /** Whether the arrivals fill a block, so that waiting would gather nothing more into it. */
  public static boolean fills(Collection<? extends Arrival> arrivals) {
    int bytes = 0;
    for (Arrival arrival : arrivals) {
      bytes += ENVELOPE;
      if (arrival instanceof Arrival.Readable readable
          && readable.draft().payload().get("text") instanceof String text) {
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return bytes >= Block.LARGEST_FRAME;
  }
}

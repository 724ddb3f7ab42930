package kz.isra.domain.scenario;

import java.util.List;

/**
 * Binds a scenario version to a video.
 *
 * @param playFromMs video time at which a session starts
 * @param playToMs video time at which it ends, beyond {@code playFromMs}
 * @param anchors at least one, rising in both times
 */
public record Binding(long playFromMs, long playToMs, List<Anchor> anchors) {
  public Binding {
    anchors = List.copyOf(anchors);
    if (playFromMs < 0 || playToMs <= playFromMs) {
      throw new IllegalArgumentException("Nothing is between playFrom and playTo");
    }
    if (anchors.isEmpty()) {
      throw new IllegalArgumentException("A binding needs an anchor");
    }
    if (!rising(anchors)) {
      throw new IllegalArgumentException("Anchors must rise");
    }
  }

  /** Whether each anchor is later than the one before, in the log and in the video. */
  public static boolean rising(List<Anchor> anchors) {
    for (int i = 1; i < anchors.size(); i++) {
      if (anchors.get(i).logMs() <= anchors.get(i - 1).logMs()
          || anchors.get(i).videoMs() <= anchors.get(i - 1).videoMs()) {
        return false;
      }
    }
    return true;
  }

  /** The log was made while this very video played from Start: no step for the organizer. */
  public static Binding exact(long durationMs) {
    return new Binding(0, durationMs, List.of(new Anchor(0, 0)));
  }

  /** How long a session is, in milliseconds. */
  public long lengthMs() {
    return playToMs - playFromMs;
  }
}

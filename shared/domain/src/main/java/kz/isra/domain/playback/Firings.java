package kz.isra.domain.playback;

import java.time.Instant;
import kz.isra.domain.autowebinar.OccurrenceKey;

/**
 * One-time calls of the function {@code playback}. A firing is a hint: it comes up to a minute
 * late, may come more than once and may be lost; the sweep does the same work.
 */
public interface Firings {
  /** Asks for a call; asking for the same one again changes nothing. */
  void ask(Firing firing);

  /**
   * @param at in whole seconds
   * @param airing the version that the occurrence had when the call was asked for
   */
  record Firing(Kind kind, OccurrenceKey occurrence, long airing, Instant at) {
    /** The same name for the same call: letters, digits and {@code -}, at most 64. */
    public String name() {
      return kind.word() + "-" + occurrence.occurrence().value().replace('_', '-') + "-v" + airing;
    }
  }

  /** What is to be done when it comes. */
  enum Kind {
    ARM,
    END;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}

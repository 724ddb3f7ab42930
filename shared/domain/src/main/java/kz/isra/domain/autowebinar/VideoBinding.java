package kz.isra.domain.autowebinar;

import java.util.Optional;
import kz.isra.domain.scenario.Anchor;
import kz.isra.domain.scenario.Binding;
import kz.isra.domain.scenario.Recording;

/**
 * A binding to a video of known length.
 *
 * @param durationMs of the whole video; above 0
 * @param origin where the anchors come from
 */
public record VideoBinding(Binding binding, long durationMs, Origin origin) {
  /** A film with as many cuts is no record of a live any more. */
  public static final int MOST_ANCHORS = 20;

  /** The longest address that may be bound, in milliseconds: a day. */
  public static final long LONGEST_VIDEO_MS = 24 * 3_600_000L;

  /** Where anchors come from (in-step). All but the exact ones are confirmed by the organizer. */
  public enum Origin {
    /** The live was played from this very file. */
    EXACT,
    /** By the positions that players reported during the live. */
    PROPOSED,
    BY_HAND
  }

  static VideoBinding exact(long durationMs) {
    return new VideoBinding(Binding.exact(durationMs), durationMs, Origin.EXACT);
  }

  /** Why nothing can be played by it; empty where it fits the video. */
  Optional<Refusal> misfit() {
    if (binding.anchors().size() > MOST_ANCHORS) {
      return refused("anchors", "TOO_MANY");
    }
    if (binding.anchors().stream().anyMatch(this::outside)) {
      return refused("anchors", "OUTSIDE_VIDEO");
    }
    if (binding.playToMs() > durationMs) {
      return refused("playToMs", "OUTSIDE_VIDEO");
    }
    return binding.lengthMs() > Recording.LONGEST_MS
        ? refused("playToMs", "TOO_LONG")
        : Optional.empty();
  }

  private boolean outside(Anchor anchor) {
    return anchor.videoMs() < 0 || anchor.videoMs() > durationMs;
  }

  private static Optional<Refusal> refused(String field, String code) {
    return Optional.of(new Refusal.Misaligned(field, code));
  }
}

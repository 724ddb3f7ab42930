package kz.isra.autowebinars;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.autowebinar.VideoBinding;
import kz.isra.domain.scenario.Anchor;
import kz.isra.domain.scenario.Binding;
import kz.isra.lambda.Fields;

/**
 * An alignment as the page sends it: {@code {durationMs, playFromMs, playToMs, anchors:[{logMs,
 * videoMs}], origin:"PROPOSED"|"BY_HAND", confirmed:true}}, all times whole milliseconds. The
 * length of a stored file is taken from the file itself.
 */
record AlignmentFields(VideoBinding bound, boolean confirmed) {
  private static final long LONGEST = VideoBinding.LONGEST_VIDEO_MS;

  /** Empty where none is given or something in it is refused. */
  static Optional<AlignmentFields> read(Fields fields) {
    Optional<Fields> inner = fields.object("alignment");
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    Fields given = inner.get();
    long duration = given.integer("durationMs").between(1, LONGEST).required();
    long from = given.integer("playFromMs").between(0, LONGEST).required();
    long to = given.integer("playToMs").between(1, LONGEST).required();
    List<Anchor> anchors = anchors(given);
    Optional<VideoBinding.Origin> origin = origin(given);
    boolean confirmed = given.bool("confirmed", false);
    if (given.clean() && to <= from) {
      given.refuse("playToMs", "BEFORE_START");
    }
    if (!given.clean()) {
      return Optional.empty();
    }
    var binding = new Binding(from, to, anchors);
    return Optional.of(
        new AlignmentFields(new VideoBinding(binding, duration, origin.orElseThrow()), confirmed));
  }

  private static List<Anchor> anchors(Fields given) {
    var anchors = new ArrayList<Anchor>();
    for (Fields one : given.objects("anchors", VideoBinding.MOST_ANCHORS)) {
      anchors.add(
          new Anchor(
              one.integer("logMs").between(-LONGEST, LONGEST).required(),
              one.integer("videoMs").between(0, LONGEST).required()));
    }
    if (anchors.isEmpty()) {
      given.refuse("anchors", "REQUIRED");
    } else if (!Binding.rising(anchors)) {
      given.refuse("anchors", "NOT_RISING");
    }
    return anchors;
  }

  private static Optional<VideoBinding.Origin> origin(Fields given) {
    return switch (given.text("origin").length(1, 20).required()) {
      case "PROPOSED" -> Optional.of(VideoBinding.Origin.PROPOSED);
      case "BY_HAND" -> Optional.of(VideoBinding.Origin.BY_HAND);
      case "" -> Optional.empty();
      default -> {
        given.refuse("origin", "UNKNOWN");
        yield Optional.empty();
      }
    };
  }

  static Map<String, Object> json(VideoBinding bound) {
    return Map.of(
        "durationMs", bound.durationMs(),
        "playFromMs", bound.binding().playFromMs(),
        "playToMs", bound.binding().playToMs(),
        "anchors",
            bound.binding().anchors().stream()
                .map(anchor -> Map.of("logMs", anchor.logMs(), "videoMs", anchor.videoMs()))
                .toList(),
        "origin", bound.origin().name());
  }
}

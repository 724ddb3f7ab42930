package kz.isra.autowebinars;

import java.util.Optional;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Wish;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.schedule.Schedule;
import kz.isra.lambda.Fields;

/**
 * Reads what an owner wants: {@code {title?, roomId, scenarioId, scenarioVersion?,
 * video:{kind:"file", assetId} or {kind:"youtube"|"hls", url}, alignment?, schedule}}, the
 * alignment as {@link AlignmentFields} reads it.
 */
final class WishFields {
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_URL = 2_000;

  private WishFields() {}

  /**
   * @throws kz.isra.lambda.Problem with every refused field
   */
  static Wish read(Fields fields) {
    Optional<String> title = fields.text("title").length(1, Autowebinar.LONGEST_TITLE).optional();
    Optional<RoomId> room = id(fields, "roomId", RoomId::of);
    Optional<ScenarioId> scenario = id(fields, "scenarioId", ScenarioId::of);
    Optional<Integer> version =
        fields
            .integer("scenarioVersion")
            .between(1, Integer.MAX_VALUE)
            .optional()
            .map(Math::toIntExact);
    Optional<Source> video = video(fields);
    Optional<AlignmentFields> alignment = AlignmentFields.read(fields);
    Optional<Schedule> schedule = ScheduleFields.read(fields);
    fields.check();
    return new Wish(
        title,
        room.orElseThrow(),
        scenario.orElseThrow(),
        version,
        video.orElseThrow(),
        alignment.map(AlignmentFields::bound),
        alignment.filter(AlignmentFields::confirmed).isPresent(),
        schedule.orElseThrow());
  }

  private static <T> Optional<T> id(
      Fields fields, String name, java.util.function.Function<String, Optional<T>> by) {
    String text = fields.text(name).length(1, LONGEST_ID).required();
    return text.isEmpty() ? Optional.empty() : fields.text(name).as(by, "UNKNOWN");
  }

  private static Optional<Source> video(Fields fields) {
    Optional<Fields> inner = fields.object("video");
    if (inner.isEmpty()) {
      fields.refuse("video", "REQUIRED");
      return Optional.empty();
    }
    Fields video = inner.get();
    return switch (video.text("kind").length(1, 20).required()) {
      case "file" -> id(video, "assetId", AssetId::of).map(Source.Stored::new);
      case "youtube" -> url(video, Source.YouTube::of, "NOT_YOUTUBE");
      case "hls" -> url(video, Source.Hls::of, "NOT_HTTPS");
      case "" -> Optional.empty();
      default -> {
        video.refuse("kind", "UNKNOWN");
        yield Optional.empty();
      }
    };
  }

  private static <T extends Source> Optional<Source> url(
      Fields video, java.util.function.Function<String, Optional<T>> by, String code) {
    String url = video.text("url").length(1, LONGEST_URL).required();
    return url.isEmpty()
        ? Optional.empty()
        : video.text("url").length(1, LONGEST_URL).as(by, code).map(source -> source);
  }
}

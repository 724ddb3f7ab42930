package kz.isra.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.banner.BannerContent;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.scenario.Recording;
import kz.isra.domain.scenario.ScenarioChange;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.text.PlainText;
import kz.isra.lambda.BannerFields;
import kz.isra.lambda.Fields;

/**
 * Changes of a scenario as the page sends them, {@code {changes: […]}}, each one of:
 *
 * <ul>
 *   <li>{@code {op:"remove", ids}}
 *   <li>{@code {op:"move", id, offsetMs}}
 *   <li>{@code {op:"reword", id, text?, name?}}
 *   <li>{@code {op:"say", offsetMs, host, name?, text}}, a viewer's needs a name
 *   <li>{@code {op:"show", offsetMs, untilMs?, bannerId, banner:{kind, title, text?, label?,
 *       url?}}}, the id is a banner's of a room, or one that the page made
 * </ul>
 */
final class ChangeFields {
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_NAME = 60;

  private ChangeFields() {}

  /**
   * @throws kz.isra.lambda.Problem INVALID_FIELDS
   */
  static List<ScenarioChange> read(Fields fields) {
    var changes = new ArrayList<ScenarioChange>();
    for (Fields change : fields.objects("changes", ScenarioChange.MOST)) {
      one(change).ifPresent(changes::add);
    }
    if (changes.isEmpty()) {
      fields.refuse("changes", "REQUIRED");
    }
    fields.check();
    return changes;
  }

  private static Optional<ScenarioChange> one(Fields change) {
    return switch (change.text("op").length(1, 20).required()) {
      case "remove" -> Optional.of(new ScenarioChange.Remove(ids(change)));
      case "move" -> id(change).map(id -> new ScenarioChange.Move(id, time(change, "offsetMs")));
      case "reword" -> id(change).map(id -> reword(change, id));
      case "say" -> Optional.of(say(change));
      case "show" -> show(change);
      default -> {
        change.refuse("op", "UNKNOWN");
        yield Optional.empty();
      }
    };
  }

  private static ScenarioChange reword(Fields change, EventId id) {
    return new ScenarioChange.Reword(
        id,
        change.text("text").length(1, LONGEST_TEXT).optional().map(PlainText::lines),
        change.text("name").length(1, LONGEST_NAME).optional().map(PlainText::line));
  }

  private static ScenarioChange say(Fields change) {
    boolean host = change.bool("host");
    String name = change.text("name").length(0, LONGEST_NAME).optional().orElse("");
    if (!host && PlainText.line(name).isEmpty()) {
      change.refuse("name", "REQUIRED");
    }
    String text = PlainText.lines(change.text("text").length(1, LONGEST_TEXT).required());
    if (text.isEmpty()) {
      change.refuse("text", "REQUIRED");
    }
    return new ScenarioChange.Say(time(change, "offsetMs"), host, PlainText.line(name), text);
  }

  private static Optional<ScenarioChange> show(Fields change) {
    long from = time(change, "offsetMs");
    Optional<Long> until = change.integer("untilMs").between(0, Recording.LONGEST_MS).optional();
    Optional<BannerId> id = change.text("bannerId").length(1, 60).as(BannerId::of, "UNKNOWN");
    Optional<Fields> banner = change.object("banner");
    if (id.isEmpty()) {
      change.text("bannerId").length(1, 60).required();
    }
    if (banner.isEmpty()) {
      change.refuse("banner", "REQUIRED");
    }
    Optional<BannerContent> content = banner.flatMap(BannerFields::read);
    return id.flatMap(
        known -> content.map(shown -> new ScenarioChange.Show(from, until, known, shown)));
  }

  private static long time(Fields change, String name) {
    return change.integer(name).between(0, Recording.LONGEST_MS).required();
  }

  private static Optional<EventId> id(Fields change) {
    Optional<EventId> id = change.text("id").length(1, 64).as(EventId::of, "UNKNOWN");
    if (id.isEmpty()) {
      change.text("id").length(1, 64).required();
    }
    return id;
  }

  private static List<EventId> ids(Fields change) {
    return change.texts("ids", ScenarioContent.MOST_EVENTS).stream()
        .flatMap(text -> EventId.of(text).stream())
        .toList();
  }
}

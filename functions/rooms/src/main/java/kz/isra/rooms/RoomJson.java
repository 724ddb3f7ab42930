package kz.isra.rooms;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Source;
import kz.isra.lambda.CoverAddress;

/**
 * A room as the pages read it: {@code {id, version, slug, title, description, presenter, zone,
 * language, state, source|null, expectedAttendees, plannedMinutes, asksContact, cover?,
 * nextSessionId, onAir?, rehearsal?: {sessionId, startedAt, over}, viewersNow?, nextOccurrenceAt?,
 * createdAt}}.
 */
final class RoomJson {
  private RoomJson() {}

  /**
   * @param viewers who watch now; empty where nothing is on air
   */
  static Map<String, Object> of(Room room, OptionalInt viewers) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", room.id().value());
    json.put("version", room.version());
    json.put("slug", room.slug().value());
    json.put("title", room.title());
    json.put("description", room.description());
    json.put("presenter", room.settings().presenter());
    json.put("zone", room.zone().getId());
    json.put("language", room.language().code());
    json.put("state", room.onAir().isPresent() ? "LIVE" : "OPEN");
    json.put("source", room.source().<Object>map(Source::members).orElse(NullNode.getInstance()));
    json.put("expectedAttendees", room.settings().expectedAttendees());
    json.put("plannedMinutes", room.settings().plannedMinutes());
    json.put("asksContact", room.settings().asksContact());
    room.cover().ifPresent(cover -> json.put("cover", CoverAddress.of(cover)));
    json.put("nextSessionId", room.nextSession().value());
    room.onAir().ifPresent(onAir -> json.put("onAir", onAir(onAir)));
    room.rehearsal()
        .ifPresent(last ->
            json.put(
                "rehearsal",
                Map.of(
                    "sessionId", last.session().value(),
                    "startedAt", last.startedAt(),
                    "over", last.over())));
    viewers.ifPresent(count -> json.put("viewersNow", count));
    room.nextOccurrenceAt().ifPresent(at -> json.put("nextOccurrenceAt", at));
    json.put("createdAt", room.createdAt());
    return json;
  }

  private static Map<String, Object> onAir(OnAir onAir) {
    return Map.of(
        "sessionId", onAir.session().value(),
        "kind", onAir.kind().name(),
        "startedAt", onAir.startsAt());
  }
}

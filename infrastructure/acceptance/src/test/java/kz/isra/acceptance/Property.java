package kz.isra.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of everything that has an id, all of one organizer. */
final class Property {
  private static final Path FILM = Path.of("src", "test", "resources", "clips", "film-180.webm");
  final Organizer owner;
  final Viewer viewer;
  final Viewer elsewhere;
  private final Map<String, String> ids;

  private Property(Organizer owner, Viewer viewer, Viewer elsewhere, Map<String, String> ids) {
    this.owner = owner;
    this.viewer = viewer;
    this.elsewhere = elsewhere;
    this.ids = ids;
  }

  static Property of(String origin) {
    Organizer owner = Organizer.confirmed(origin);
    String film = owner.film(FILM);
    JsonNode room = owner.room("Чужая комната", Map.of("kind", "file", "assetId", film));
    String roomId = room.path("id").asText();
    String banner = owner.banner(roomId, "Чужой баннер");
    String recorded = owner.start(roomId).path("sessionId").asText();
    owner.end(roomId);
    String scenario =
        Eventually.get(
            "the scenario",
            () -> {
              String path = "/api/sessions/" + recorded + "/summary";
              String id = owner.api.get(path).expect(200).text("scenarioId");
              return id.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(id);
            });
    JsonNode live = owner.room("Идёт эфир");
    String session = owner.start(live.path("id").asText()).path("sessionId").asText();
    JsonNode other = owner.room("Идёт другой эфир");
    owner.start(other.path("id").asText());
    Viewer viewer = Viewer.join(origin, live.path("slug").asText(), "Зритель");
    return new Property(
        owner,
        viewer,
        Viewer.join(origin, other.path("slug").asText(), "Не отсюда"),
        Map.ofEntries(
            Map.entry("/api/rooms/{roomId}", roomId),
            Map.entry("bannerId", banner.replaceAll(".*/", "")),
            Map.entry("/api/sessions/{sessionId}", session),
            Map.entry("attendeeId", viewer.attendeeId),
            Map.entry("eventId", "message-0001"),
            Map.entry("/api/scenarios/{id}", scenario),
            Map.entry("v", "1"),
            Map.entry("/api/assets/{id}", film),
            Map.entry("/api/autowebinars/{id}", autowebinar(owner, roomId, scenario, film)),
            Map.entry("/api/topups/{topUpId}", owner.topUp(100_000).path("topUpId").asText())));
  }

  private static String autowebinar(Organizer owner, String room, String scenario, String film) {
    return owner.api.create("/api/autowebinars", wish(room, scenario, film)).expect(201).text("id");
  }

  /** A wish for an autowebinar in a month. */
  static Map<String, Object> wish(String room, String scenario, String film) {
    LocalDate day = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(30);
    var schedule = Map.of("kind", "ONCE", "date", day.toString(), "times", List.of("12:00"));
    return Map.of(
        "roomId", room,
        "scenarioId", scenario,
        "video", Map.of("kind", "file", "assetId", film),
        "schedule", schedule);
  }

  Map<String, Object> wish() {
    return wish(
        ids.get("/api/rooms/{roomId}"),
        ids.get("/api/scenarios/{id}"),
        ids.get("/api/assets/{id}"));
  }

  String film() {
    return ids.get("/api/assets/{id}");
  }

  /** The route with the real ids; a name that nothing here has fails the test. */
  String in(Route route) {
    return route.with(name -> id(route, name));
  }

  /** The route with ids of the same kinds that nobody has. */
  String unknown(Route route) {
    return route.with(name -> id(route, name).replaceAll("_[a-z2-7]+$", "_" + "a".repeat(26)));
  }

  private String id(Route route, String name) {
    String place = route.path().replaceAll("(\\{" + name + "}).*", "$1");
    String id = ids.getOrDefault(place, ids.get(name));
    if (id == null) {
      throw new AssertionError("Say here which id stands in " + route);
    }
    return id;
  }

  /** What the owner reads at every address, without what is new in every answer. */
  Map<String, JsonNode> seen(List<Route> reading) {
    var seen = new TreeMap<String, JsonNode>();
    for (Route route : reading) {
      JsonNode body = owner.api.get(in(route)).expect(200).body();
      if (body instanceof ObjectNode object) {
        object.remove(List.of("now", "until", "url", "expiresAt"));
      }
      seen.put(route.toString(), body);
    }
    return seen;
  }
}

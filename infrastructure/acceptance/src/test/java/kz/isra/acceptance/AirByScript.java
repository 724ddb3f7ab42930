package kz.isra.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An autowebinar of a film of three minutes, aligned by hand: its host welcomes at second 5, a
 * viewer of the script asks at second 40, and what comes after second 170 is not shown. One run is
 * expected to cost more than half of the trial money.
 */
final class AirByScript {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Path FILM = Path.of("src/test/resources/clips/film-180.webm");
  private static final int LAST_SECOND = 170;
  final Organizer organizer;
  final String room;
  final String slug;
  private final String film;
  private final String scenario;
  private int version = 1;
  private String id = "";

  /** Of the first start. */
  String session = "";

  private AirByScript(Organizer organizer, JsonNode room, String film, String scenario) {
    this.organizer = organizer;
    this.slug = room.path("slug").asText();
    this.room = room.path("id").asText();
    this.film = film;
    this.scenario = scenario;
  }

  /** Everything but the schedule. */
  static AirByScript prepare(Organizer organizer) {
    String film = organizer.film(FILM);
    var wish =
        Map.of(
            "title",
            "Как открыть магазин",
            "source",
            Map.of("kind", "file", "assetId", film),
            "expectedAttendees",
            300);
    JsonNode room = organizer.api.create("/api/rooms", wish).expect(201).body();
    organizer.banner(room.path("id").asText(), "Курс со скидкой");
    var about = Map.of("title", "Показ", "assetId", film);
    String scenario = organizer.api.create("/api/scenarios", about).expect(201).text("id");
    var made = new AirByScript(organizer, room, film, scenario);
    made.change(
        List.of(
            Map.of("op", "say", "offsetMs", 5_000, "host", true, "text", "Добро пожаловать"),
            said(40, "Айгүл", "А запись будет?")));
    return made;
  }

  /** A message of a viewer in the script. */
  static Map<String, Object> said(int second, String name, String text) {
    return Map.of(
        "op", "say", "offsetMs", second * 1_000, "host", false, "name", name, "text", text);
  }

  /** Other words for a message of the script. */
  Map<String, Object> reword(String before, String text) {
    JsonNode events =
        organizer
            .api
            .get("/api/scenarios/" + scenario + "/versions/" + version)
            .expect(200)
            .body()
            .path("events");
    for (JsonNode event : events) {
      if (event.path("payload").path("text").asText().equals(before)) {
        return Map.of("op", "reword", "id", event.path("id").asText(), "text", text);
      }
    }
    throw new AssertionError("Nobody says " + before);
  }

  /** Saves the next version of the script. */
  void change(List<Map<String, Object>> changes) {
    try {
      organizer
          .api
          .send(
              "POST",
              "/api/scenarios/" + scenario + "/versions",
              Api.JSON.writeValueAsBytes(Map.of("changes", changes)),
              Map.of("if-match", "\"" + version + "\""))
          .expect(201);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    version++;
  }

  /** Every day from this start on. */
  void publishDaily(Instant startsAt) {
    var wish = new HashMap<String, Object>();
    wish.put("roomId", room);
    wish.put("scenarioId", scenario);
    wish.put("scenarioVersion", version);
    wish.put("video", Map.of("kind", "file", "assetId", film));
    wish.put(
        "alignment",
        Map.of(
            "durationMs",
            180_000,
            "playFromMs",
            0,
            "playToMs",
            LAST_SECOND * 1_000,
            "anchors",
            List.of(Map.of("logMs", 0, "videoMs", 0)),
            "origin",
            "BY_HAND",
            "confirmed",
            true));
    String time = startsAt.atZone(ALMATY).toLocalTime().toString();
    wish.put("schedule", Map.of("kind", "DAILY", "zone", ALMATY.getId(), "times", List.of(time)));
    id = organizer.api.create("/api/autowebinars", wish).expect(201).text("id");
    session = state().path("current").path("sessionId").asText();
  }

  JsonNode state() {
    return organizer.api.get("/api/autowebinars/" + id).expect(200).body();
  }

  /** The address of its page. */
  String page() {
    return "/app/autowebinars/" + id;
  }
}

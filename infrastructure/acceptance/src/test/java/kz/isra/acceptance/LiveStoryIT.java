package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A live webinar over real HTTP and sockets, with everything delivered twice and late. */
@OwnHost("--twice-and-late=7")
class LiveStoryIT {
  @Test
  @Proves({
    "RM1", "RM6", "CH2", "OF1", "SC1", "SC2", "RM-03", "RM-06", "RM-08", "BL-02", "I6", "I14"
  })
  void aLiveIsHeldRecordedAndPaidFor(Host host) {
    Organizer organizer = Organizer.confirmed(host.origin());
    assertThat(organizer.balance().path("bonusTiyn").asLong()).isEqualTo(100_000);
    JsonNode room = organizer.room("Как открыть магазин");
    String roomId = room.path("id").asText();
    String slug = room.path("slug").asText();

    try (Viewer early = Viewer.join(host.origin(), slug, "Айгүл").connect()) {
      JsonNode started = organizer.start(roomId);
      String session = started.path("sessionId").asText();
      assertThat(early.sessionId).isEqualTo(session);
      Eventually.holds("the waiting viewer sees the start", () -> !early.events().isEmpty());
      assertThat(early.events().getFirst().path("type").asText()).isEqualTo("session.started");
      assertThat(organizer.start(roomId).path("sessionId").asText())
          .as("a second click on Start finds the same session")
          .isEqualTo(session);

      Viewer speaker = Viewer.host(organizer, host.origin(), session).connect();
      Viewer second = Viewer.join(host.origin(), slug, "Сергей").connect();
      String first = speaker.say("Здравствуйте, начинаем");
      assertThat(speaker.answer(first)).isEqualTo("ack");
      String question = early.say("Меня слышно? Мой телефон +7 701 123 45 67");
      assertThat(early.answer(question)).isEqualTo("ack");
      early.say(question, "Меня слышно? Мой телефон +7 701 123 45 67");

      JsonNode banner =
          organizer
              .api
              .create(
                  "/api/rooms/" + roomId + "/banners",
                  Map.of(
                      "kind",
                      "button",
                      "title",
                      "Курс со скидкой",
                      "label",
                      "Купить",
                      "url",
                      "https://example.com/course?utm_source=isra"))
              .expect(201)
              .body();
      String bannerPath = "/api/rooms/" + roomId + "/banners/" + banner.path("id").asText();
      organizer.api.post(bannerPath + "/show", Map.of("sessionId", session)).expect(204);
      Eventually.holds(
          "the banner is on every screen",
          () -> types(early).contains("banner.shown") && types(second).contains("banner.shown"));
      String click = "/api/sessions/" + session + "/clicks";
      early.api.post(click, Map.of("bannerId", banner.path("id").asText())).expect(204);
      early.api.post(click, Map.of("bannerId", banner.path("id").asText())).expect(204);
      organizer.api.post(bannerPath + "/hide", Map.of("sessionId", session)).expect(204);

      Eventually.holds("both messages are there", () -> second.texts().size() == 2);
      assertThat(second.texts()).isEqualTo(early.texts()).doesNotHaveDuplicates();
      organizer.end(roomId);
      organizer.end(roomId);
      Eventually.holds("viewers see the end", () -> types(second).contains("session.ended"));

      JsonNode summary = organizer.summary(session);
      assertThat(summary.path("came").asInt()).isEqualTo(2);
      assertThat(summary.path("messages").asInt()).isEqualTo(2);
      assertThat(summary.path("clicks").path(0).path("people").asInt()).isEqualTo(1);
      long hold = summary.path("holdTiyn").asLong();
      long captured = summary.path("capturedTiyn").asLong();
      assertThat(captured + summary.path("releasedTiyn").asLong()).isEqualTo(hold);
      JsonNode balance = organizer.balance();
      assertThat(balance.path("heldTiyn").asLong()).isZero();
      assertThat(balance.path("bonusTiyn").asLong()).isEqualTo(100_000 - captured);

      List<JsonNode> log = second.logOverHttp();
      assertThat(log)
          .extracting(event -> event.path("seq").asLong())
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, log.size()).mapToObj(Long::valueOf).toList());

      String scenario = summary.path("scenarioId").asText();
      JsonNode version =
          organizer.api.get("/api/scenarios/" + scenario + "/versions/1").expect(200).body();
      assertThat(version.toString())
          .contains("Здравствуйте, начинаем")
          .contains("banner.shown")
          .doesNotContain("701 123")
          .doesNotContain("Айгүл");
      speaker.close();
      second.close();
    }
  }

  @Test
  @Proves({"RM-01", "I11"})
  void sixtyFourCreatesAtOnceMakeTenRooms(Host host) {
    Organizer organizer = Organizer.confirmed(host.origin());
    var statuses = new ConcurrentLinkedQueue<Integer>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 64; i++) {
        Map<String, String> body = Map.of("title", "Комната " + i);
        threads.execute(() -> statuses.add(organizer.api.create("/api/rooms", body).status()));
      }
    }
    assertThat(statuses).hasSize(64).containsOnly(201, 409);
    assertThat(organizer.api.get("/api/rooms").expect(200).body().path("rooms")).hasSize(10);
    assertThat(organizer.api.create("/api/rooms", Map.of("title", "Ещё одна")).expect(409).code())
        .isEqualTo("ROOM_LIMIT");
  }

  @Test
  @Proves({"RM2", "RM-02"})
  void aChangedAddressLeadsToTheNewOneAndAStaleChangeIsRefused(Host host) {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Бухгалтерия для ИП");
    String path = "/api/rooms/" + room.path("id").asText();
    String etag = organizer.api.get(path).expect(200).etag();
    var changed = Api.JSON.convertValue(room, Map.class);
    changed.put("slug", "buh-" + room.path("slug").asText());
    organizer.api.put(path, changed, etag).expect(200);
    assertThat(organizer.api.put(path, changed, etag).expect(412).code())
        .isEqualTo("STALE_VERSION");
    JsonNode entry =
        new Api(host.origin()).get("/api/r/" + room.path("slug").asText()).expect(200).body();
    assertThat(entry.path("movedTo").asText()).isEqualTo(changed.get("slug"));
    Organizer stranger = Organizer.confirmed(host.origin());
    stranger.api.get(path).expect(404);
    stranger.api.put(path, changed, "\"1\"").expect(404);
    stranger.api.delete(path, "\"1\"").expect(404);
  }

  @Test
  @Proves("I15")
  void noMessageReachesAnotherRoom(Host host) {
    Organizer organizer = Organizer.confirmed(host.origin());
    var viewers = new ArrayList<Viewer>();
    for (int i = 0; i < 4; i++) {
      JsonNode room = organizer.room("Комната " + i);
      organizer.start(room.path("id").asText());
      for (int k = 0; k < 3; k++) {
        viewers.add(
            Viewer.join(host.origin(), room.path("slug").asText(), "Зритель " + k).connect());
      }
    }
    for (Viewer viewer : viewers) {
      for (int m = 0; m < 5; m++) {
        viewer.say(viewer.sessionId + " " + m);
      }
    }
    for (Viewer viewer : viewers) {
      Eventually.holds("all messages of the room", () -> viewer.texts().size() == 15);
      assertThat(viewer.texts()).allMatch(text -> text.startsWith(viewer.sessionId));
      viewer.close();
    }
  }

  private static List<String> types(Viewer viewer) {
    return viewer.events().stream().map(event -> event.path("type").asText()).toList();
  }
}

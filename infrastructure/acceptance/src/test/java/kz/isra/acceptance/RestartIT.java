package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.isra.testkit.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An autowebinar whose host loses power before the start and again on air. Time passes by the
 * host's clock, which is set anew at each start: forty seconds after a start are had at once.
 */
class RestartIT {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Path FILM = Path.of("src", "test", "resources", "clips", "film-180.webm");
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int SEGMENT_MS = 30_000;

  static Stream<List<String>> deliveries() {
    return Stream.of(List.of(), List.of("--twice-and-late"));
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  @Proves({"AW11", "AW-04", "I2", "I6", "I13"})
  void aDueStartSurvivesPowerCutsBeforeItAndOnAir(List<String> delivery) {
    try (Host host = Host.start(delivery.toArray(String[]::new))) {
      var story = new Story(host);
      String script = story.recordAndPlan();
      host.backAt(story.startsAt.plusSeconds(40));
      String session = story.onAir();
      Viewer early = story.joins("Айгүл", session, script);
      String said = early.say("Сказано до грозы");
      assertThat(early.answer(said)).isEqualTo("ack");

      host.backAt(story.startsAt.plusSeconds(100));
      assertThat(story.onAir()).isEqualTo(session);
      Viewer late = story.joins("Jonas", session, script);
      Eventually.holds("what was acknowledged is in the log", () -> late.logIds().contains(said));
      assertThat(late.logIds()).doesNotHaveDuplicates();

      host.backAt(story.startsAt.plus(story.length).plusSeconds(5));
      story.isOverAndPaidOnce(session);
    }
  }

  private static final class Story {
    private final Host host;
    private final Organizer organizer;
    private JsonNode room;
    private String autowebinar;
    private Instant startsAt;
    private Duration length;

    Story(Host host) {
      this.host = host;
      this.organizer = Organizer.confirmed(host.origin());
    }

    /** A live with one message becomes an autowebinar with one start; the id of the message. */
    String recordAndPlan() {
      String film = organizer.film(FILM);
      room = organizer.room("Эфир после грозы", Map.of("kind", "file", "assetId", film));
      String roomId = room.path("id").asText();
      String live = organizer.start(roomId).path("sessionId").asText();
      try (Viewer presenter = Viewer.host(organizer, host.origin(), live).connect()) {
        assertThat(presenter.answer(presenter.say("Начинаем"))).isEqualTo("ack");
        organizer.end(roomId);
        JsonNode summary =
            Eventually.get(
                "the scenario",
                LONGEST,
                () ->
                    Optional.of(organizer.api.get("/api/sessions/" + live + "/summary").expect(200))
                        .map(Api.Answer::body)
                        .filter(body -> body.hasNonNull("scenarioId")));
        plan(film, summary.path("scenarioId").asText());
      }
      return "Начинаем";
    }

    private void plan(String film, String scenario) {
      ZonedDateTime start =
          ZonedDateTime.ofInstant(host.now().plusSeconds(150), ALMATY)
              .truncatedTo(ChronoUnit.MINUTES);
      startsAt = start.toInstant();
      JsonNode made =
          organizer
              .api
              .create(
                  "/api/autowebinars",
                  Map.of(
                      "roomId", room.path("id").asText(),
                      "scenarioId", scenario,
                      "video", Map.of("kind", "file", "assetId", film),
                      "schedule",
                          Map.of(
                              "kind", "ONCE",
                              "zone", ALMATY.getId(),
                              "date", start.toLocalDate().toString(),
                              "times", List.of(start.toLocalTime().toString()))))
              .expect(201)
              .body();
      autowebinar = made.path("id").asText();
      length = Duration.ofMillis(made.path("lengthMs").asLong());
      assertThat(length).isGreaterThan(Duration.ofSeconds(170));
    }

    /** Waits until the room is on air; the id of the session. */
    String onAir() {
      return Eventually.get(
          "the airing",
          LONGEST,
          () -> {
            JsonNode session = door().path("session");
            return session.path("state").asText().equals("LIVE")
                ? Optional.of(session.path("id").asText())
                : Optional.empty();
          });
    }

    private JsonNode door() {
      return new Api(host.origin()).get("/api/r/" + room.path("slug").asText()).expect(200).body();
    }

    /** Joins; reads the segment of now with what was recorded, and nothing two segments ahead. */
    Viewer joins(String name, String session, String script) {
      Viewer viewer = Viewer.join(host.origin(), room.path("slug").asText(), name);
      assertThat(viewer.sessionId).isEqualTo(session);
      String play = "/play/" + session;
      JsonNode manifest = viewer.api.get(play + "/manifest").expect(200).body();
      assertThat(Instant.parse(manifest.path("startsAt").asText())).isEqualTo(startsAt);
      String segments =
          play + "/segments/" + manifest.path("entries").path(0).path("version").asText() + "/";
      long at = Duration.between(startsAt, host.now()).toMillis() / SEGMENT_MS;
      JsonNode segment = viewer.api.get(segments + at).expect(200).body();
      assertThat(segment.path("snapshot").path("messages").findValuesAsText("text"))
          .contains(script);
      assertThat(viewer.api.get(segments + (at + 3)).status()).isEqualTo(404);
      return viewer.connect();
    }

    void isOverAndPaidOnce(String session) {
      JsonNode summary =
          Eventually.get(
              "the end of the airing",
              LONGEST,
              () ->
                  Optional.of(
                          organizer
                              .api
                              .get("/api/sessions/" + session + "/summary")
                              .expect(200)
                              .body())
                      .filter(body -> body.path("state").asText().equals("ENDED")));
      assertThat(Instant.parse(summary.path("startedAt").asText())).isEqualTo(startsAt);
      Eventually.get(
          "the hold is settled",
          LONGEST,
          () -> lines(session).contains("CAPTURE") ? Optional.of(true) : Optional.empty());
      assertThat(lines(session)).containsOnlyOnce("HOLD").containsOnlyOnce("CAPTURE");
      assertThat(sum("mainTiyn")).isEqualTo(organizer.balance().path("mainTiyn").asLong());
      assertThat(sum("bonusTiyn")).isEqualTo(organizer.balance().path("bonusTiyn").asLong());
      assertThat(airings()).containsExactly(session);
      JsonNode occurrences =
          organizer.api.get("/api/autowebinars/" + autowebinar).expect(200).body();
      assertThat(occurrences.path("occurrences")).hasSize(1);
      assertThat(occurrences.path("occurrences").path(0).path("state").asText())
          .isEqualTo("FINISHED");
      assertThat(occurrences.path("occurrences").path(0).path("sessionId").asText())
          .isEqualTo(session);
    }

    /** The sessions of the room that an autowebinar made. */
    private List<String> airings() {
      String path = "/api/rooms/" + room.path("id").asText() + "/sessions";
      JsonNode sessions = organizer.api.get(path).expect(200).body().path("sessions");
      return StreamSupport.stream(sessions.spliterator(), false)
          .filter(item -> item.path("kind").asText().equals("AUTO"))
          .map(item -> item.path("id").asText())
          .toList();
    }

    private List<String> lines(String session) {
      return StreamSupport.stream(statement().spliterator(), false)
          .filter(line -> line.path("sessionId").asText().equals(session))
          .map(line -> line.path("kind").asText())
          .toList();
    }

    private long sum(String field) {
      return StreamSupport.stream(statement().spliterator(), false)
          .mapToLong(line -> line.path(field).asLong())
          .sum();
    }

    private JsonNode statement() {
      return organizer.api.get("/api/balance/statement").expect(200).body().path("entries");
    }
  }
}

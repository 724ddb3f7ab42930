package kz.isra.autowebinars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.media.AssetFixtures;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves({"AW2", "AW-02", "AW-03"})
class AutowebinarsFunctionTest {
  /** 20:00 in Almaty on the day of the world's clock. */
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");

  private static final String DAILY =
      """
      {"kind":"DAILY","times":["20:00"]}\
      """;
  private final AutowebinarsOnFakes function = new AutowebinarsOnFakes();
  private final PlaybackWorld world = function.world();
  private final String login = function.login(world.org, true);
  private final RoomId room = world.room("webinar-one");
  private int keys;

  @Test
  void publishesPlansAndShowsAnAutowebinar() {
    ApiAnswer made = create(body(DAILY));

    assertThat(made.status()).isEqualTo(201);
    JsonNode json = made.json();
    assertThat(json.path("title").asText()).isEqualTo("Вебинар");
    assertThat(json.path("state").asText()).isEqualTo("ACTIVE");
    assertThat(json.path("version").asInt()).isEqualTo(1);
    assertThat(json.path("roomId").asText()).isEqualTo(room.value());
    assertThat(json.path("scenarioVersion").asInt()).isEqualTo(1);
    assertThat(json.path("lengthMs").asLong()).isEqualTo(1_800_000);
    assertThat(json.path("video").path("assetId").asText()).isEqualTo(world.film.value());
    assertThat(json.path("next")).hasSize(10);
    assertThat(json.path("next").path(0).asText()).isEqualTo("2026-11-25T15:00:00Z");
    assertThat(json.path("schedule").toString())
        .isEqualTo(
            """
            {"kind":"DAILY","zone":"Asia/Almaty","times":["20:00"]}\
            """);
    assertThat(json.path("occurrences").path(0).path("state").asText()).isEqualTo("PLANNED");
    assertThat(json.path("funds").path("perRunTiyn").asLong()).isEqualTo(60_000);
    assertThat(json.path("funds").has("warning")).isFalse();
    String id = json.path("id").asText();
    assertThat(look(id).json()).isEqualTo(json);
    assertThat(call("GET /api/autowebinars").json().path("autowebinars")).hasSize(1);
    assertThat(world.firings.asked()).hasSize(1);
  }

  @Test
  void givesARepeatedRequestTheSameAutowebinar() {
    var first = create(body(DAILY), "key-1");
    var again = create(body(DAILY), "key-1");

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(create(body(DAILY).replace("20:00", "21:00"), "key-1").code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(create(body(DAILY), "").code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
  }

  @Test
  void refusesAVideoThatTheLiveWasNotPlayedFrom() {
    AssetId other = AssetId.next(world.ids);
    world.assets.create(
        AssetFixtures.ready(other, world.org, Duration.ofMinutes(30), PlaybackWorld.NOW));
    String video = "{\"kind\":\"file\",\"assetId\":\"" + other + "\"}";

    ApiAnswer answer = create(body(room.value(), world.scenario.value(), video, DAILY));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("ALIGNMENT_NEEDED");
    assertThat(create(youTube()).code()).isEqualTo("ALIGNMENT_NEEDED");
    assertThat(world.firings.asked()).isEmpty();
  }

  private String youTube() {
    return body(
        room.value(),
        world.scenario.value(),
        "{\"kind\":\"youtube\",\"url\":\"https://youtu.be/abcdefghijk\"}",
        DAILY);
  }

  @Test
  void anEmptyScenarioGoesWithAnyVideo() {
    ScenarioId empty = ScenarioId.next(world.ids);
    world.recordEmpty(empty);
    String video = "{\"kind\":\"file\",\"assetId\":\"" + world.film + "\"}";

    assertThat(create(body(room.value(), empty.value(), video, DAILY)).status()).isEqualTo(201);
  }

  @Test
  void refusesWhatMeetsAnotherAiringOfTheRoom() {
    String id = create(body(DAILY)).json().path("id").asText();

    ApiAnswer answer = create(body("{\"kind\":\"DAILY\",\"times\":[\"20:29\"]}"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("OVERLAP");
    assertThat(answer.json().path("start").asText()).isEqualTo("2026-11-25T15:29:00Z");
    assertThat(create(body("{\"kind\":\"DAILY\",\"times\":[\"20:30\"]}")).status()).isEqualTo(201);
    assertThat(create(body("{\"kind\":\"DAILY\",\"times\":[\"08:00\",\"08:10\"]}")).code())
        .isEqualTo("OVERLAP");
    assertThat(change(id, 1, body("{\"kind\":\"DAILY\",\"times\":[\"20:00\",\"12:00\"]}")).status())
        .isEqualTo(200);
    String elsewhere =
        body(world.room("webinar-two").value(), world.scenario.value(), film(), DAILY);
    assertThat(create(elsewhere).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"ONCE\",\"date\":\"2026-11-25\",\"times\":[\"14:59\"]}|START_IN_PAST",
        "{\"kind\":\"DAILY\",\"until\":\"2026-11-24\",\"times\":[\"14:59\"]}|START_IN_PAST",
        "{\"kind\":\"ONCE\",\"date\":\"2027-03-30\",\"times\":[\"14:59\"]}|TOO_FAR",
        "{\"kind\":\"DAILY\",\"times\":[\"00:00\",\"04:00\",\"08:00\",\"12:00\",\"16:00\",\"20:00\"]}|TOO_MANY"
      })
  void refusesStartsOutsideTheHorizon(String schedule, String code) {
    ApiAnswer answer = create(body(schedule));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code() + answer.json().path("fields")).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|schedule|WRONG_TYPE",
        "{}|schedule.kind|REQUIRED",
        "{\"kind\":\"HOURLY\",\"times\":[\"20:00\"]}|schedule.kind|UNKNOWN",
        "{\"kind\":\"DAILY\"}|schedule.times|REQUIRED",
        "{\"kind\":\"DAILY\",\"times\":\"20:00\"}|schedule.times|WRONG_TYPE",
        "{\"kind\":\"DAILY\",\"times\":[20]}|schedule.times|WRONG_TYPE",
        "{\"kind\":\"DAILY\",\"times\":[\"24:00\"]}|schedule.times|NOT_A_TIME",
        "{\"kind\":\"DAILY\",\"times\":[\"20:00:30\"]}|schedule.times|NOT_A_TIME",
        "{\"kind\":\"DAILY\",\"times\":[\"20:00\"],\"zone\":\"Asia/Nowhere\"}|schedule.zone|UNKNOWN_ZONE",
        "{\"kind\":\"DAILY\",\"times\":[\"20:00\"],\"zone\":\"+05:00\"}|schedule.zone|UNKNOWN_ZONE",
        "{\"kind\":\"ONCE\",\"times\":[\"20:00\"]}|schedule.date|REQUIRED",
        "{\"kind\":\"ONCE\",\"date\":\"2026-02-30\",\"times\":[\"20:00\"]}|schedule.date|NOT_A_DATE",
        "{\"kind\":\"ONCE\",\"date\":\"+999999999-12-31\",\"times\":[\"20:00\"]}|schedule.date|NOT_A_DATE",
        "{\"kind\":\"WEEKLY\",\"times\":[\"20:00\"]}|schedule.days|REQUIRED",
        "{\"kind\":\"WEEKLY\",\"times\":[\"20:00\"],\"days\":[0]}|schedule.days|OUT_OF_RANGE",
        "{\"kind\":\"WEEKLY\",\"times\":[\"20:00\"],\"days\":[\"1\"]}|schedule.days|WRONG_TYPE",
        "{\"kind\":\"DAILY\",\"date\":\"2026-12-05\",\"until\":\"2026-12-01\",\"times\":[\"20:00\"]}|schedule.until|BEFORE_DATE"
      })
  void refusesAScheduleByTheFieldThatIsWrong(String schedule, String field, String code) {
    for (ApiAnswer answer : List.of(create(body(schedule)), preview(schedule))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("INVALID_FIELDS");
      assertThat(answer.json().path("fields")).hasSize(1);
      assertThat(answer.json().path("fields").path(0).path("name").asText()).isEqualTo(field);
      assertThat(answer.json().path("fields").path(0).path("code").asText()).isEqualTo(code);
    }
  }

  @Test
  void tellsEverythingThatIsMissingAtOnce() {
    JsonNode fields = create("{}").json().path("fields");

    assertThat(fields.findValuesAsText("name"))
        .containsExactlyInAnyOrder("roomId", "scenarioId", "video", "schedule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"file\"}",
        "{\"kind\":\"file\",\"assetId\":\"ast_1\"}",
        "{\"kind\":\"vhs\"}",
        "{\"kind\":\"hls\",\"url\":\"http://plain.example/a.m3u8\"}",
        "{\"kind\":\"youtube\",\"url\":\"https://video.example/watch\"}",
        "{}",
        "[]"
      })
  void refusesAVideoThatIsNone(String video) {
    ApiAnswer answer = create(body(room.value(), world.scenario.value(), video, DAILY));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("INVALID_FIELDS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}{}"})
  void refusesABodyThatIsNoJsonObject(String body) {
    assertThat(create(body).code()).isEqualTo("MALFORMED_JSON");
    assertThat(change(unknown(), 1, body).code()).isEqualTo("MALFORMED_JSON");
  }

  @Test
  void knowsNeitherUnknownNorForeignRoomsScenariosAndVideos() {
    OrgId other = OrgId.next(world.ids);
    AssetId foreign = AssetId.next(world.ids);
    world.assets.create(
        AssetFixtures.ready(foreign, other, Duration.ofMinutes(30), PlaybackWorld.NOW));
    String video = "{\"kind\":\"file\",\"assetId\":\"" + foreign + "\"}";
    String scenario = world.scenario.value();

    assertThat(create(body(RoomId.next(world.ids).value(), scenario, film(), DAILY)).code())
        .isEqualTo("ROOM_NOT_FOUND");
    assertThat(
            create(body(room.value(), ScenarioId.next(world.ids).value(), film(), DAILY)).status())
        .isEqualTo(404);
    assertThat(create(body(room.value(), scenario, video, DAILY)).status()).isEqualTo(404);
    assertThat(
            ApiCall.of("POST /api/autowebinars")
                .login(function.login(other, true))
                .header("idempotency-key", "k")
                .body(body(DAILY))
                .to(function)
                .status())
        .isEqualTo(404);
  }

  static Stream<String> ofOne() {
    return Stream.of(
        "GET /api/autowebinars/{id}",
        "PUT /api/autowebinars/{id}",
        "DELETE /api/autowebinars/{id}",
        "POST /api/autowebinars/{id}/stop");
  }

  @ParameterizedTest
  @MethodSource("ofOne")
  void knowsNeitherForeignNorUnknownOnes(String route) {
    String mine = create(body(DAILY)).json().path("id").asText();
    String stranger = function.login(OrgId.next(world.ids), true);

    for (String id : List.of(unknown(), "awb_1", "..%2F", "💥")) {
      assertThat(one(route, id).login(login).to(function).code()).isEqualTo("NOT_FOUND");
    }
    assertThat(one(route, mine).login(stranger).to(function).code()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @MethodSource("ofOne")
  void wantsALogin(String route) {
    assertThat(one(route, unknown()).to(function).code()).isEqualTo("LOGIN_REQUIRED");
  }

  @Test
  void wantsAConfirmedMailAddressAndALoginForTheRest() {
    assertThat(
            ApiCall.of("POST /api/autowebinars")
                .login(function.login(world.org, false))
                .header("idempotency-key", "k")
                .body(body(DAILY))
                .to(function)
                .code())
        .isEqualTo("EMAIL_NOT_CONFIRMED");
    assertThat(ApiCall.of("GET /api/autowebinars").to(function).status()).isEqualTo(401);
    assertThat(ApiCall.of("POST /api/schedule-previews").body("{}").to(function).status())
        .isEqualTo(401);
  }

  @Test
  void changesWithTheVersionThatTheOwnerSaw() {
    String id = create(body(DAILY)).json().path("id").asText();
    String nine = body("{\"kind\":\"DAILY\",\"times\":[\"21:00\"]}");

    assertThat(
            one("PUT /api/autowebinars/{id}", id)
                .login(login)
                .header("if-match", "")
                .body(nine)
                .to(function)
                .code())
        .isEqualTo("VERSION_REQUIRED");
    ApiAnswer changed = change(id, 1, nine);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("version").asInt()).isEqualTo(2);
    assertThat(changed.json().path("next").path(0).asText()).isEqualTo("2026-11-25T16:00:00Z");
    assertThat(change(id, 1, nine).code()).isEqualTo("STALE_VERSION");
    assertThat(delete(id, 1).code()).isEqualTo("STALE_VERSION");
  }

  @Test
  void aCancelledOneStaysReadableAndHasNoStarts() {
    String id = create(body(DAILY)).json().path("id").asText();

    assertThat(delete(id, 1).status()).isEqualTo(204);

    JsonNode json = look(id).json();
    assertThat(json.path("state").asText()).isEqualTo("CANCELLED");
    assertThat(json.path("next")).isEmpty();
    assertThat(json.path("occurrences").path(0).path("reason").asText()).isEqualTo("cancelled");
    assertThat(call("GET /api/autowebinars").json().path("autowebinars")).isEmpty();
    assertThat(delete(id, 2).code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void aStartThatIsNearIsArmedInTheRequestAndCanBeStopped() {
    world.clock.set(EIGHT.minusSeconds(100));
    JsonNode made = create(body(DAILY)).json();

    assertThat(made.path("current").path("state").asText()).isEqualTo("STARTING");
    assertThat(made.path("next").path(0).asText()).isEqualTo("2026-11-26T15:00:00Z");
    world.clock.set(EIGHT.plusSeconds(60));
    ApiAnswer stopped = stop(made.path("id").asText());
    assertThat(stopped.status()).isEqualTo(202);
    assertThat(stopped.json().path("sessionId").asText())
        .isEqualTo(made.path("current").path("sessionId").asText());
    world.at(EIGHT.plusSeconds(90));
    assertThat(stop(made.path("id").asText()).code()).isEqualTo("NOT_LIVE");
  }

  @Test
  void warnsWhileTheBalanceCoversFewerThanTwoRuns() {
    world.money.hold(
        world.org,
        kz.isra.domain.id.SessionId.next(world.ids),
        kz.isra.domain.money.Money.tenge(999_000),
        kz.isra.domain.money.Money.ZERO,
        PlaybackWorld.NOW);

    JsonNode funds = create(body(DAILY)).json().path("funds");

    assertThat(funds.path("runs").asInt()).isEqualTo(1);
    assertThat(funds.path("warning").asText()).isEqualTo("FEWER_THAN_TWO_RUNS");
  }

  @Test
  void isEndedWhenItsScheduleIsOver() {
    String once = "{\"kind\":\"ONCE\",\"date\":\"2026-11-25\",\"times\":[\"20:00\"]}";
    String id = create(body(once)).json().path("id").asText();
    for (Instant at = EIGHT.minusSeconds(180);
        at.isBefore(EIGHT.plusSeconds(1_900));
        at = at.plusSeconds(60)) {
      world.at(at);
    }

    assertThat(look(id).json().path("state").asText()).isEqualTo("ENDED");
    assertThat(look(id).json().path("occurrences").path(0).path("state").asText())
        .isEqualTo("FINISHED");
  }

  @Test
  void previewsTheNextTenStarts() {
    ApiAnswer answer =
        preview(
            "{\"kind\":\"WEEKLY\",\"zone\":\"Asia/Almaty\",\"times\":[\"20:00\"],\"days\":[1,5]}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("starts")).hasSize(10);
    assertThat(answer.json().path("starts").path(0).asText()).isEqualTo("2026-11-27T15:00:00Z");
    assertThat(preview("{\"kind\":\"ONCE\",\"date\":\"2026-11-01\",\"times\":[\"20:00\"]}").code())
        .isEqualTo("START_IN_PAST");
  }

  private String film() {
    return "{\"kind\":\"file\",\"assetId\":\"" + world.film + "\"}";
  }

  private String body(String schedule) {
    return body(room.value(), world.scenario.value(), film(), schedule);
  }

  private static String body(String room, String scenario, String video, String schedule) {
    return """
    {"roomId":"%s","scenarioId":"%s","video":%s,"schedule":%s}\
    """
        .formatted(room, scenario, video, schedule);
  }

  private String unknown() {
    return AutowebinarId.next(world.ids).value();
  }

  private ApiAnswer create(String body) {
    return create(body, "key-" + keys++);
  }

  private ApiAnswer create(String body, String key) {
    return ApiCall.of("POST /api/autowebinars")
        .login(login)
        .header("idempotency-key", key)
        .body(body)
        .to(function);
  }

  private ApiAnswer change(String id, long version, String body) {
    return one("PUT /api/autowebinars/{id}", id)
        .login(login)
        .header("if-match", "\"" + version + "\"")
        .body(body)
        .to(function);
  }

  private ApiAnswer delete(String id, long version) {
    return one("DELETE /api/autowebinars/{id}", id)
        .login(login)
        .header("if-match", "\"" + version + "\"")
        .to(function);
  }

  private ApiAnswer stop(String id) {
    return one("POST /api/autowebinars/{id}/stop", id).login(login).to(function);
  }

  private ApiAnswer look(String id) {
    return one("GET /api/autowebinars/{id}", id).login(login).to(function);
  }

  private ApiAnswer call(String route) {
    return ApiCall.of(route).login(login).to(function);
  }

  private ApiAnswer preview(String schedule) {
    return ApiCall.of("POST /api/schedule-previews")
        .login(login)
        .body("{\"schedule\":" + schedule + "}")
        .to(function);
  }

  /** With everything that any of the routes wants. */
  private ApiCall one(String route, String id) {
    return ApiCall.of(route)
        .param("id", id)
        .header("if-match", "\"1\"")
        .body(route.startsWith("PUT") ? body(DAILY) : "{}");
  }

  @Test
  @Proves("I16")
  void aSuspendedOwnerPublishesNothing() {
    world.standings.suspend(world.org, PlaybackWorld.NOW);

    ApiAnswer answer = create(body(DAILY));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("ACCOUNT_SUSPENDED");
  }
}

package kz.isra.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.AssetState;
import kz.isra.domain.media.PartPlan;
import kz.isra.domain.media.VideoType;
import kz.isra.lambda.Config;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.lambda.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFunctionTest {
  private static final Path SAMPLES = Path.of("../../shared/domain/src/test/resources/media");
  private final MediaOnFakes function = new MediaOnFakes();
  private final IdSource ids = Config.of(Map.of()).ids();
  private final String login = login();
  private int keys;

  @Test
  void makesAFilmOfAnUploadAndLinksToIt() throws IOException {
    byte[] file = Files.readAllBytes(SAMPLES.resolve("h264-aac.mp4"));
    JsonNode asked = request("Вебинар.mp4", file.length, "video/mp4").json();
    String id = asked.path("assetId").asText();
    assertThat(asked.path("parts").asInt()).isEqualTo(1);
    assertThat(asked.path("partBytes").asLong()).isEqualTo(8_388_608);
    assertThat(look(id).path("state").asText()).isEqualTo("REQUESTED");

    send(id, file);
    assertThat(look(id).path("state").asText()).isEqualTo("UPLOADING");
    assertThat(look(id).path("uploaded").toString()).isEqualTo("[1]");
    assertThat(complete(id).status()).isEqualTo(202);
    assertThat(complete(id).status()).isEqualTo(202);
    assertThat(link(id).code()).isEqualTo("ASSET_NOT_READY");
    assertThat(stream(id)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(stream(id)).isEqualTo("{\"batchItemFailures\":[]}");

    JsonNode film = look(id);
    assertThat(film.path("state").asText()).isEqualTo("READY");
    assertThat(film.path("name").asText()).isEqualTo("Вебинар.mp4");
    assertThat(film.path("durationMs").asLong()).isBetween(1_990L, 2_100L);
    assertThat(film.path("mbitPerSecond").asText()).isEqualTo("0.04");
    assertThat(film.path("container").asText()).isEqualTo("MP4");
    assertThat(film.path("video").asText()).isEqualTo("H264");
    assertThat(film.path("audio").asText()).isEqualTo("AAC");
    assertThat(film.path("notes")).isEmpty();
    assertThat(film.has("warning")).isFalse();
    assertThat(film.path("uploaded")).isEmpty();
    assertThat(link(id).json().path("url").asText()).contains(id);
    assertThat(link(id).json().path("expiresAt").asText()).endsWith("Z");
    JsonNode list = call("GET /api/assets").json();
    assertThat(list.path("assets").findValuesAsText("id")).containsExactly(id);
    assertThat(list.path("storedBytes").asLong()).isEqualTo(file.length);
  }

  @ParameterizedTest
  @CsvSource({
    "vp9-opus.webm,READY,OLD_IPHONES,",
    "sample.mkv,REJECTED,,MATROSKA",
    "hevc.mp4,REJECTED,,HEVC"
  })
  void tellsWhatIsToBeKnownOfAFile(String name, String state, String warning, String reason)
      throws IOException {
    byte[] file = Files.readAllBytes(SAMPLES.resolve(name));
    String id = request(name, file.length, "video/webm").json().path("assetId").asText();
    send(id, file);
    complete(id);
    stream(id);

    JsonNode asset = look(id);
    assertThat(asset.path("state").asText()).isEqualTo(state);
    assertThat(asset.path("warning").asText()).isEqualTo(warning == null ? "" : warning);
    assertThat(asset.path("reason").asText()).isEqualTo(reason == null ? "" : reason);
    assertThat(call("GET /api/assets").json().path("storedBytes").asLong())
        .isEqualTo(state.equals("READY") ? file.length : 0);
  }

  @Test
  void givesARepeatedRequestTheSameVideo() {
    String body = body("film", 100, "video/mp4");
    var first = create(body, "key-1");
    var again = create(body, "key-1");

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(create(body("film", 101, "video/mp4"), "key-1").code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(create(body, "").code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    assertThat(call("GET /api/assets").json().path("assets")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"f\",\"sizeBytes\":0,\"contentType\":\"video/mp4\"}|sizeBytes|EMPTY_FILE",
        "{\"name\":\"f\",\"sizeBytes\":-1,\"contentType\":\"video/mp4\"}|sizeBytes|EMPTY_FILE",
        "{\"name\":\"f\",\"sizeBytes\":4294967297,\"contentType\":\"video/mp4\"}|sizeBytes|FILE_TOO_LARGE",
        "{\"name\":\"f\",\"sizeBytes\":\"1\",\"contentType\":\"video/mp4\"}|sizeBytes|WRONG_TYPE",
        "{\"name\":\"f\",\"sizeBytes\":1.5,\"contentType\":\"video/mp4\"}|sizeBytes|WRONG_TYPE",
        "{\"name\":\"f\",\"contentType\":\"video/mp4\"}|sizeBytes|REQUIRED",
        "{\"name\":\"f\",\"sizeBytes\":1,\"contentType\":\"image/png\"}|contentType|TYPE_NOT_TAKEN",
        "{\"name\":\"f\",\"sizeBytes\":1}|contentType|REQUIRED",
        "{\"sizeBytes\":1,\"contentType\":\"video/mp4\"}|name|REQUIRED",
        "{\"name\":7,\"sizeBytes\":1,\"contentType\":\"video/mp4\"}|name|WRONG_TYPE"
      })
  void refusesARequestByTheFieldThatIsWrong(String body, String field, String code) {
    ApiAnswer answer = create(body, "key");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("INVALID_FIELDS");
    assertThat(answer.json().path("fields")).hasSize(1);
    assertThat(answer.json().path("fields").path(0).path("name").asText()).isEqualTo(field);
    assertThat(answer.json().path("fields").path(0).path("code").asText()).isEqualTo(code);
  }

  @Test
  void takesFourGibibytesAndANameOf200Characters() {
    assertThat(request("й".repeat(200), 4_294_967_296L, "video/mp4").status()).isEqualTo(201);
    assertThat(request("й".repeat(201), 1, "video/mp4").status()).isEqualTo(400);
  }

  @Test
  void sparesTheUploadOfMatroska() {
    ApiAnswer answer = request("obs.mkv", 100, "video/x-matroska");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("VIDEO_NOT_PLAYABLE");
    assertThat(answer.json().path("reason").asText()).isEqualTo("MATROSKA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{}{}", "{\"a\":1,\"a\":2}"})
  void refusesABodyThatIsNoJsonObject(String body) {
    assertThat(create(body, "key").code()).isEqualTo("MALFORMED_JSON");
    assertThat(parts(unknown(), body).code()).isEqualTo("MALFORMED_JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"numbers\":[]}",
        "{\"numbers\":\"1\"}",
        "{\"numbers\":[\"1\"]}",
        "{\"numbers\":[1.5]}",
        "{\"numbers\":[0]}",
        "{\"numbers\":[2]}",
        "{\"numbers\":[9223372036854775807]}",
        "{\"numbers\":[99999999999999999999]}"
      })
  void signsNothingForNumbersThatAreNone(String body) {
    String id = request("film", 100, "video/mp4").json().path("assetId").asText();

    assertThat(parts(id, body).code()).isEqualTo("INVALID_FIELDS");
  }

  @Test
  void namesThePartsThatAreMissing() {
    String id = request("film", 20_000_000, "video/mp4").json().path("assetId").asText();
    sendPart(id, 2, new byte[8_388_608]);

    ApiAnswer answer = complete(id);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("UPLOAD_INCOMPLETE");
    assertThat(answer.json().path("numbers").toString()).isEqualTo("[1,3]");
  }

  static Stream<String> ofOneVideo() {
    return Stream.of(
        "GET /api/assets/{id}",
        "GET /api/assets/{id}/link",
        "POST /api/assets/{id}/parts",
        "POST /api/assets/{id}/complete",
        "DELETE /api/assets/{id}");
  }

  @ParameterizedTest
  @MethodSource("ofOneVideo")
  void knowsNeitherForeignNorUnknownVideos(String route) {
    String mine = request("film", 100, "video/mp4").json().path("assetId").asText();

    for (String id : List.of(unknown(), "ast_1", "..%2F", "💥")) {
      assertThat(numbered(route, id).login(login).to(function).code()).isEqualTo("NOT_FOUND");
    }
    assertThat(numbered(route, mine).login(login()).to(function).code()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @MethodSource("ofOneVideo")
  void wantsALogin(String route) {
    assertThat(numbered(route, unknown()).to(function).code()).isEqualTo("LOGIN_REQUIRED");
    assertThat(numbered(route, unknown()).login("x".repeat(43)).to(function).status())
        .isEqualTo(401);
  }

  @Test
  void deletesNothingThatIsUsed() throws IOException {
    byte[] file = Files.readAllBytes(SAMPLES.resolve("h264-aac.mp4"));
    String id = request("film", file.length, "video/mp4").json().path("assetId").asText();
    send(id, file);
    complete(id);
    assertThat(delete(id).code()).isEqualTo("ASSET_NOT_READY");
    stream(id);
    function.stores().used().add(new AssetId(id));
    assertThat(delete(id).code()).isEqualTo("ASSET_IN_USE");

    function.stores().used().clear();

    assertThat(delete(id).status()).isEqualTo(204);
    assertThat(delete(id).status()).isEqualTo(204);
    assertThat(call("GET /api/assets/{id}", id).status()).isEqualTo(404);
    assertThat(parts(id, "{\"numbers\":[1]}").code()).isEqualTo("UPLOAD_OVER");
    assertThat(complete(id).code()).isEqualTo("UPLOAD_OVER");
  }

  @Test
  void sweepsWhatIsDue() {
    Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
    Asset old =
        Asset.requested(
            AssetId.next(ids), OrgId.next(ids), "old", VideoType.MP4, PartPlan.of(1), longAgo);
    function.stores().assets().create(old);

    assertThat(Invocation.of(function, "{\"sweep\":true}")).isEqualTo("{}");

    assertThat(function.stores().assets().find(old.id()).orElseThrow().state())
        .isEqualTo(AssetState.EXPIRED);
  }

  @Test
  void toleratesRecordsOfUnknownAndForeignRows() throws IOException {
    assertThat(stream(unknown())).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(stream("something else")).isEqualTo("{\"batchItemFailures\":[]}");
  }

  private String login() {
    return function.stores().logins().login(OrgId.next(ids), LoginId.next(ids), true);
  }

  private String unknown() {
    return AssetId.next(ids).value();
  }

  private static String body(String name, long size, String type) {
    return """
    {"name": "%s", "sizeBytes": %d, "contentType": "%s"}\
    """
        .formatted(name, size, type);
  }

  private ApiAnswer request(String name, long size, String type) {
    return create(body(name, size, type), "key-" + keys++);
  }

  private ApiAnswer create(String body, String key) {
    return ApiCall.of("POST /api/assets")
        .login(login)
        .header("idempotency-key", key)
        .body(body)
        .to(function);
  }

  private ApiAnswer call(String route) {
    return ApiCall.of(route).login(login).to(function);
  }

  private ApiAnswer call(String route, String id) {
    return ApiCall.of(route).param("id", id).login(login).to(function);
  }

  private static ApiCall numbered(String route, String id) {
    return ApiCall.of(route).param("id", id).body("{\"numbers\":[1]}");
  }

  private JsonNode look(String id) {
    return call("GET /api/assets/{id}", id).json();
  }

  private ApiAnswer link(String id) {
    return call("GET /api/assets/{id}/link", id);
  }

  private ApiAnswer complete(String id) {
    return call("POST /api/assets/{id}/complete", id);
  }

  private ApiAnswer delete(String id) {
    return call("DELETE /api/assets/{id}", id);
  }

  private ApiAnswer parts(String id, String body) {
    return ApiCall.of("POST /api/assets/{id}/parts")
        .param("id", id)
        .login(login)
        .body(body)
        .to(function);
  }

  private void send(String id, byte[] file) {
    sendPart(id, 1, file);
  }

  private void sendPart(String id, int number, byte[] body) {
    JsonNode url = parts(id, "{\"numbers\":[" + number + "]}").json().path("urls").path(0);
    assertThat(url.path("number").asInt()).isEqualTo(number);
    assertThat(url.path("bytes").asLong()).isEqualTo(body.length);
    assertThat(
            function
                .stores()
                .media()
                .send(URI.create(url.path("url").asText()), Arrays.copyOf(body, body.length)))
        .isTrue();
  }

  private String stream(String id) throws IOException {
    try (var in = MediaFunctionTest.class.getResourceAsStream("/events/assets-stream.json")) {
      assertThat(in).isNotNull();
      String event = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("ASSET", id);
      return Invocation.of(function, event);
    }
  }
}

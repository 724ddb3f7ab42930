package kz.isra.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.lambda.Config;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.lambda.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadIT {
  private static final Path SAMPLES = Path.of("../../shared/domain/src/test/resources/media");
  private static final Path CLIPS =
      Path.of("../../infrastructure/acceptance/src/test/resources/clips");
  private static final int PART = 8 * 1024 * 1024;
  private final MediaOnStores function = new MediaOnStores();
  private final HttpClient http = HttpClient.newHttpClient();
  private final IdSource ids = Config.of(Map.of()).ids();
  private final String login = function.logins().login(OrgId.next(ids), LoginId.next(ids), true);

  @Test
  void playsARealClipAfterItsUpload() throws Exception {
    byte[] clip = Files.readAllBytes(CLIPS.resolve("film-180.webm"));
    String id = request("film-180.webm", clip.length);
    assertThat(put(id, 1, clip)).isEqualTo(200);
    assertThat(call("POST /api/assets/{id}/complete", id).status()).isEqualTo(202);
    stream(id);

    JsonNode film = call("GET /api/assets/{id}", id).json();
    assertThat(film.path("state").asText()).isEqualTo("READY");
    assertThat(film.path("durationMs").asLong()).isBetween(180_000L, 180_100L);
    assertThat(film.path("warning").asText()).isEqualTo("OLD_IPHONES");
    URI link = URI.create(call("GET /api/assets/{id}/link", id).json().path("url").asText());
    var answer =
        http.send(
            HttpRequest.newBuilder(link).header("range", "bytes=100-199").build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(clip, 100, 200));
    assertThat(answer.headers().firstValue("content-type")).contains("video/webm");
  }

  @ParameterizedTest
  @CsvSource({"sample.mkv,MATROSKA", "hevc.mp4,HEVC"})
  void rejectsWhatBrowsersCannotPlay(String name, String reason) throws Exception {
    byte[] file = Files.readAllBytes(SAMPLES.resolve(name));
    String id = request(name, file.length);
    put(id, 1, file);
    call("POST /api/assets/{id}/complete", id);
    stream(id);

    JsonNode asset = call("GET /api/assets/{id}", id).json();
    assertThat(asset.path("state").asText()).isEqualTo("REJECTED");
    assertThat(asset.path("reason").asText()).isEqualTo(reason);
  }

  @Test
  void resumesAnInterruptedUploadWithThePartsThatHaveArrived() throws Exception {
    byte[] file = new byte[2 * PART + 1_000];
    new Random(7).nextBytes(file);
    String id = request("large.mp4", file.length);
    assertThat(put(id, 3, Arrays.copyOfRange(file, 2 * PART, file.length))).isEqualTo(200);
    assertThat(put(id, 1, Arrays.copyOf(file, PART))).isEqualTo(200);

    JsonNode afterReload = call("GET /api/assets/{id}", id).json();
    assertThat(afterReload.path("uploaded").toString()).isEqualTo("[1,3]");
    assertThat(afterReload.path("partBytes").asInt()).isEqualTo(PART);
    assertThat(put(id, 2, Arrays.copyOfRange(file, PART, 2 * PART))).isEqualTo(200);

    assertThat(call("POST /api/assets/{id}/complete", id).status()).isEqualTo(202);
    stream(id);
    assertThat(call("GET /api/assets/{id}", id).json().path("reason").asText())
        .isEqualTo("NOT_A_VIDEO");
  }

  @Test
  void completesNothingFromAPartOfAnotherLength() throws Exception {
    String id = request("film.mp4", 1_000);

    assertThat(put(id, 1, new byte[999])).isNotEqualTo(200);
    assertThat(call("POST /api/assets/{id}/complete", id).code()).isEqualTo("UPLOAD_INCOMPLETE");
  }

  private String request(String name, long size) {
    String body =
        "{\"name\":\"%s\",\"sizeBytes\":%d,\"contentType\":\"video/webm\"}".formatted(name, size);
    return ApiCall.of("POST /api/assets")
        .login(login)
        .header("idempotency-key", name)
        .body(body)
        .to(function)
        .json()
        .path("assetId")
        .asText();
  }

  private int put(String id, int number, byte[] body) throws InterruptedException {
    ApiAnswer signed =
        ApiCall.of("POST /api/assets/{id}/parts")
            .param("id", id)
            .login(login)
            .body("{\"numbers\":[" + number + "]}")
            .to(function);
    URI url = URI.create(signed.json().path("urls").path(0).path("url").asText());
    var request = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(body)).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private ApiAnswer call(String route, String id) {
    return ApiCall.of(route).param("id", id).login(login).to(function);
  }

  private void stream(String id) throws IOException {
    try (var in = UploadIT.class.getResourceAsStream("/events/assets-stream.json")) {
      assertThat(in).isNotNull();
      String event = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("ASSET", id);
      assertThat(Invocation.of(function, event)).isEqualTo("{\"batchItemFailures\":[]}");
    }
  }
}

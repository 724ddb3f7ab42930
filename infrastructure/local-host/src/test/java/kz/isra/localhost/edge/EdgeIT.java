package kz.isra.localhost.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EdgeIT {
  @TempDir private static Path data;
  private static TestHost host;

  @BeforeAll
  static void start() throws Exception {
    host = TestHost.start(data);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void anAnswerThatMayBeKeptIsFetchedOnceWhateverQueryAndCookie() throws Exception {
    long hits = counter("/play/*", "hits");
    var first = host.get("/play/kept/1");
    var again =
        host.send(host.request("/play/kept/1?x=1").header("Cookie", "lang=kk").header("X-A", "1"));

    assertThat(first.headers().firstValue("x-cache")).contains("Miss from cloudfront");
    assertThat(again.headers().firstValue("x-cache")).contains("Hit from cloudfront");
    assertThat(again.headers().firstValue("age")).isPresent();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(counter("/play/*", "hits")).isEqualTo(hits + 1);
  }

  @Test
  void theOriginSeesOnlyWhatIsInTheKey() throws Exception {
    var answer =
        host.send(
            host.request("/page?lang=kk&token=secret")
                .header("Cookie", "lang=kk; sid=secret")
                .header("Accept-Language", "kk"));

    JsonNode event = TestHost.json(answer).path("event");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("lang=kk");
    assertThat(event.path("cookies")).extracting(JsonNode::asText).containsExactly("lang=kk");
    assertThat(event.path("headers").has("accept-language")).isFalse();
    assertThat(event.path("headers").path("user-agent").asText()).isEqualTo("Amazon CloudFront");
  }

  @Test
  void whatForbidsItAndErrorsAreNotKept() throws Exception {
    for (String path : new String[] {"/play/never/1", "/play/early/1", "/play/unsaid/1"}) {
      String one = requestId(host.get(path));
      assertThat(requestId(host.get(path))).isNotEqualTo(one);
    }
    assertThat(host.get("/play/early/1").statusCode()).isEqualTo(404);
  }

  private static String requestId(HttpResponse<String> answer) throws Exception {
    return TestHost.json(answer).path("event").path("requestContext").path("requestId").asText();
  }

  @Test
  void aBrowserThatHasItIsToldSo() throws Exception {
    host.get("/play/kept/2");
    var answer = host.send(host.request("/play/kept/2").header("If-None-Match", "\"1\""));
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aTextIsSentSmallerToWhoTakesGzip() throws Exception {
    String plain = host.get("/play/kept/3").body();
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      var answer =
          http.send(
              host.request("/play/kept/3").header("Accept-Encoding", "gzip").build(),
              BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
      try (var body = new GZIPInputStream(answer.body())) {
        assertThat(new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
            .isEqualTo(plain);
      }
    }
  }

  @Test
  void aMethodTheBehaviourDoesNotAllowDoesNotReachTheFunction() throws Exception {
    var answer = host.send(host.request("/play/kept/4").POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private static long counter(String behavior, String name) throws Exception {
    return host.json("/dev/counters").path("cache").path(behavior).path(name).asLong();
  }
}

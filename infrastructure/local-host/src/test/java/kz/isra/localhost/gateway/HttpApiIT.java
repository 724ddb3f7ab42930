package kz.isra.localhost.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Base64;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HttpApiIT {
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
  void aFunctionSeesRawPathRawQueryRepeatedHeadersAndCookies() throws Exception {
    var answer =
        host.send(
            host.request("/api/rooms/a%2Fb%20c?x=1&x=2&y=%D0%B0+b")
                .header("X-Two", "one")
                .header("X-Two", "two")
                .header("Cookie", "sid=1; lang=kk"));

    JsonNode event = TestHost.json(answer).path("event");
    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("ANY /api/rooms/{room}");
    assertThat(event.path("rawPath").asText()).isEqualTo("/api/rooms/a%2Fb%20c");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%D0%B0+b");
    assertThat(event.path("pathParameters").path("room").asText()).isEqualTo("a/b c");
    assertThat(event.path("queryStringParameters").path("x").asText()).isEqualTo("1,2");
    assertThat(event.path("queryStringParameters").path("y").asText()).isEqualTo("а b");
    assertThat(event.path("headers").path("x-two").asText()).isEqualTo("one,two");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("cookies"))
        .extracting(JsonNode::asText)
        .containsExactly("sid=1", "lang=kk");
    JsonNode context = event.path("requestContext");
    assertThat(context.path("http").path("method").asText()).isEqualTo("GET");
    assertThat(context.path("http").path("sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(context.path("requestId").asText()).isNotBlank();
    assertThat(context.path("stage").asText()).isEqualTo("$default");
    assertThat(answer.headers().allValues("set-cookie"))
        .containsExactly("a=1; Path=/", "b=2; Path=/");
  }

  @Test
  void textBodiesComeAsTextAndAllOthersInBase64() throws Exception {
    var text =
        host.send(
            host.request("/api/rooms/1")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"text\":\"Сәлем\"}")));
    JsonNode event = TestHost.json(text).path("event");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.path("body").asText()).isEqualTo("{\"text\":\"Сәлем\"}");

    byte[] bytes = {0, 1, (byte) 0xff};
    var binary =
        host.send(
            host.request("/api/rooms/1")
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    JsonNode other = TestHost.json(binary).path("event");
    assertThat(other.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(other.path("body").asText())).isEqualTo(bytes);
  }

  @Test
  void theMoreSpecificRouteIsTaken() throws Exception {
    assertThat(route("/api/rooms")).isEqualTo("GET /api/rooms");
    assertThat(route("/api/rooms/fixed")).isEqualTo("GET /api/rooms/fixed");
    assertThat(route("/api/rooms/other")).isEqualTo("ANY /api/rooms/{room}");
    assertThat(route("/api/elsewhere/deep")).isEqualTo("GET /{proxy+}");
    assertThat(route("/")).isEqualTo("GET /");
  }

  private static String route(String path) throws Exception {
    return TestHost.json(host.get(path)).path("event").path("routeKey").asText();
  }

  @Test
  void theEnvironmentIsResolvedAndPointsToThisHost() throws Exception {
    JsonNode echo = TestHost.json(host.get("/api/rooms"));
    JsonNode environment = echo.path("environment");
    assertThat(environment.path("PUBLIC_ORIGIN").asText()).isEqualTo(host.host().origin());
    assertThat(environment.path("TABLE_ITEMS").asText()).isEqualTo("ItemsTable");
    assertThat(environment.path("BUCKET_FILES").asText()).isEqualTo("isra-filesbucket");
    assertThat(environment.path("FILES_ORIGIN").asText()).startsWith("http://127.0.0.1:");
    assertThat(environment.path("CALLBACK_URL").asText())
        .isEqualTo(host.host().awsEndpoint() + "/ws");
    assertThat(environment.path("KEY").asText()).hasSize(64);
    assertThat(echo.path("arn").asText()).endsWith(":function:isra-EchoFunction:live");
  }

  @Test
  void whatCannotBeServedIsRefusedInTheGatewaysWords() throws Exception {
    var unknown = host.send(host.request("/api/nothing").POST(BodyPublishers.noBody()));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).isEqualTo("{\"message\":\"Not Found\"}");

    var crash = host.send(host.request("/api/crash").POST(BodyPublishers.noBody()));
    assertThat(crash.statusCode()).isEqualTo(500);
    assertThat(crash.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");

    assertThat(host.get("/api/absent").statusCode()).isEqualTo(503);

    var large =
        host.send(host.request("/api/rooms/1").POST(BodyPublishers.ofByteArray(new byte[7 << 20])));
    assertThat(large.statusCode()).isEqualTo(413);
  }
}

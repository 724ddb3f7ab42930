package kz.isra.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kz.isra.contract.ErrorCode;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final String KEY = "PUT /api/rooms/{roomId}";
  private final Config config = Config.of(Map.of("PUBLIC_ORIGIN", "https://isra.example/"));

  @Test
  void givesTheRequestToTheHandlerOfItsRoute() throws Exception {
    var routes =
        Routes.builder(config)
            .on(
                KEY,
                request -> {
                  var fields = request.fields();
                  String title = fields.text("title").length(1, 20).required();
                  fields.check();
                  return Response.json(
                          200,
                          Map.of(
                              "title", title,
                              "room", request.param("roomId"),
                              "version", request.version(),
                              "b", request.query("b").orElse(""),
                              "sid", request.cookie("__Host-sid").orElse(""),
                              "token", request.bearer().orElse("")))
                      .withEtag(8);
                })
            .build();

    Response response = routes.answer(request());

    assertThat(Json.tree(response.body()))
        .isEqualTo(
            Json.tree(
                """
                {"title":"Салам","room":"room_1","version":7,"b":"x y","sid":"abc=def","token":"token-1"}
                """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(response.headers())
        .containsEntry("etag", "\"8\"")
        .containsEntry("cache-control", "no-store");
  }

  @Test
  void aFileNeedNotBeJsonButMustComeFromOurPage() throws Exception {
    var routes = Routes.builder(config).file(KEY, request -> Response.empty(204)).build();

    assertThat(routes.answer(request("content-type", "image/jpeg")).status()).isEqualTo(204);
    assertThat(routes.answer(request("x-isra", "0")).status()).isEqualTo(403);
    assertThat(routes.answer(request("sec-fetch-site", "cross-site")).status()).isEqualTo(403);
  }

  @Test
  void refusesAChangeThatDoesNotComeFromOurPage() throws Exception {
    var routes = Routes.builder(config).on(KEY, request -> Response.empty(204)).build();

    assertThat(routes.answer(request("x-isra", "0")).status()).isEqualTo(403);
    assertThat(routes.answer(request("origin", "https://evil.example")).status()).isEqualTo(403);
    assertThat(routes.answer(request("sec-fetch-site", "cross-site")).status()).isEqualTo(403);
    assertThat(routes.answer(request("content-type", "text/plain")).status()).isEqualTo(415);
    assertThat(routes.answer(request("accept", "*/*")).status()).isEqualTo(204);
  }

  @Test
  void takesAChangeFromElsewhereWhereTheRouteIsOpen() throws Exception {
    var routes = Routes.builder(config).open(KEY, request -> Response.empty(200)).build();

    assertThat(routes.answer(request("origin", "https://bank.example")).status()).isEqualTo(200);
  }

  @Test
  void turnsAnUnexpectedFailureIntoAProblemWithoutItsDetails() throws Exception {
    var routes =
        Routes.builder(config)
            .on(
                KEY,
                request -> {
                  throw new IllegalStateException("secret");
                })
            .build();

    Response response = routes.answer(request());

    assertThat(response.status()).isEqualTo(500);
    assertThat(Json.tree(response.body()).path("code").asText()).isEqualTo("INTERNAL");
    assertThat(Json.tree(response.body()).path("requestId").asText()).isEqualTo("req-1");
    assertThat(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("secret");
  }

  @Test
  void tellsEveryRefusedFieldAtOnce() throws Exception {
    var routes =
        Routes.builder(config)
            .on(
                KEY,
                request -> {
                  var fields = request.fields();
                  fields.text("title").length(1, 3).required();
                  fields.integer("minutes").between(1, 5).required();
                  fields.check();
                  return Response.empty(204);
                })
            .build();

    JsonNode problem = Json.tree(routes.answer(request()).body());

    assertThat(problem.path("code").asText()).isEqualTo(ErrorCode.INVALID_FIELDS.name());
    assertThat(problem.path("fields").findValuesAsText("code"))
        .containsExactly("TOO_LONG", "REQUIRED");
  }

  @Test
  void readsStreamRecordsAsPlainValues() throws Exception {
    StreamRecord record = StreamRecord.of(Json.tree(resource("stream"))).getFirst();

    assertThat(record.sequenceNumber()).isEqualTo("100");
    assertThat(record.newImage())
        .containsEntry("pk", "ses_1")
        .containsEntry("count", 3L)
        .containsEntry("on", true)
        .containsEntry("map", Map.of("x", "y"))
        .doesNotContainKey("none");
    assertThat((byte[]) record.newImage().get("bytes")).containsExactly(1, 2);
  }

  private static Request request() throws IOException, Json.MalformedJson {
    return HttpEvents.request(Json.tree(resource("http")));
  }

  private static Request request(String header, String value)
      throws IOException, Json.MalformedJson {
    Request given = request();
    var headers = new HashMap<>(given.headers());
    headers.put(header, value);
    return new Request(
        given.routeKey(),
        given.method(),
        given.rawPath(),
        given.params(),
        given.query(),
        headers,
        given.cookies(),
        given.body(),
        given.sourceIp(),
        given.requestId());
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = RoutesTest.class.getResourceAsStream("/events/" + name + ".json")) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }
}

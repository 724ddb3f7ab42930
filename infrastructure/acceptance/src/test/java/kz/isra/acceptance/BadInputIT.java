package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the template and every frame under input that no page of ours would send. */
@Proves({"RM-02", "RM-03"})
@OwnHost
class BadInputIT {
  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"text\"",
          "{\"title\":12,\"name\":{},\"email\":[],\"amountTiyn\":\"x\",\"schedule\":7,\"numbers\":{}}",
          "{\"title\":\"" + "д".repeat(120_000) + "\"}",
          "[".repeat(5_000),
          "{\"a\":1e999999999}",
          "{\"name\":\"\\u0000\",\"title\":\"\\u202e\",\"a\":1,\"a\":2}");
  private static Host host;
  private static Organizer organizer;

  @BeforeAll
  static void start(Host own) {
    host = own;
    organizer = Organizer.confirmed(host.origin());
  }

  static List<Route> routes() {
    return Route.all().stream()
        .filter(route -> route.path().startsWith("/api/") || route.path().startsWith("/play/"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void anythingWrongIsAProblemWithACodeAndNeverAFailure(Route route) {
    var stranger = new Api(host.origin());
    for (String id :
        List.of("1", "room_" + "a".repeat(26), "%2e%2e%2fetc", "ses_" + "a".repeat(26))) {
      String path = route.with(name -> id);
      for (Api api : List.of(organizer.api, stranger)) {
        if (route.method().equals("GET")) {
          refused(api.get(path), route);
          continue;
        }
        if (route.path().equals("/api/logins/current")) {
          continue;
        }
        for (String body : BODIES) {
          refused(
              api.send(
                  route.method(),
                  path,
                  body.getBytes(StandardCharsets.UTF_8),
                  Map.of("idempotency-key", UUID.randomUUID().toString(), "if-match", "\"1\"")),
              route);
        }
        refused(
            api.send(
                route.method(),
                path,
                "a=b".getBytes(StandardCharsets.UTF_8),
                Map.of("content-type", "text/plain")),
            route);
        assertThat(
                api.send(
                        route.method(),
                        path,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Map.of("origin", "https://evil.example"))
                    .status())
            .as("%s from a foreign page", route)
            .isBetween(400, 499);
      }
    }
  }

  /** Success is allowed where nothing in the request mattered; everything else is a problem. */
  private static void refused(Api.Answer answer, Route route) {
    assertThat(answer.status()).as("%s: %s", route, answer.body()).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.code()).as("%s %s", route, answer.status()).matches("[A-Z_]+");
      assertThat(answer.text("requestId")).isNotEmpty();
      assertThat(new String(answer.raw().body(), StandardCharsets.UTF_8))
          .doesNotContain("Exception")
          .doesNotContain("kz.isra");
    }
  }

  @Test
  void everyFrameIsRefusedByRuleAndTheRoomGoesOn() {
    JsonNode room = organizer.room("Испытание");
    organizer.start(room.path("id").asText());
    String slug = room.path("slug").asText();
    List<String> frames =
        List.of(
            "{",
            "[]",
            "null",
            "12",
            "{\"t\":12}",
            "{\"t\":\"unknown\"}",
            "{\"t\":\"say\"}",
            "{\"t\":\"say\",\"id\":\"x\",\"text\":\"короткий id\"}",
            "{\"t\":\"say\",\"id\":\"long-enough-1\",\"text\":\"" + "ж".repeat(1_001) + "\"}",
            "{\"t\":\"say\",\"id\":\"long-enough-2\",\"text\":\"\\u200b\\u202e\"}",
            "{\"t\":\"say\",\"id\":\"long-enough-3\",\"text\":{}}",
            "{\"t\":\"position\",\"videoMs\":\"x\"}",
            "[".repeat(3_000));
    Viewer watcher = Viewer.join(host.origin(), slug, "Свидетель").connect();
    for (String frame : frames) {
      try (Viewer viewer = Viewer.join(host.origin(), slug, "Хулиган").connect()) {
        viewer.raw(frame);
        String id = viewer.say("После " + Integer.toHexString(frame.hashCode()));
        assertThat(viewer.answer(id)).as(frame).isEqualTo("ack");
      }
    }
    Eventually.holds(
        "only the good messages are there", () -> watcher.texts().size() == frames.size());
    assertThat(watcher.texts()).allMatch(text -> text.startsWith("После "));
    watcher.close();
  }
}

package kz.isra.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.lambda.Json;
import kz.isra.lambda.Request;
import org.junit.jupiter.api.Test;

/** Those whom the host put out. */
class ExpelledTest extends ViewersFixture {
  @Test
  void refusesABannedPersonEverywhereAndLetsThemInAgainAtOnce() throws Exception {
    JsonNode seat = join("Спамер", "");
    JsonNode neighbour = join("Сосед", "");
    String token = seat.path("token").asText();
    expel(seat, Expulsion.Kind.BANNED);

    for (String what : List.of("tickets", "beats", "leave", "clicks")) {
      assertThat(code(post(what, token, "{}"))).as(what).isEqualTo("BANNED");
    }
    for (String what : List.of("snapshot", "media")) {
      assertThat(code(get(what, token))).as(what).isEqualTo("BANNED");
    }
    assertThat(join("Другое имя", token).path("code").asText()).isEqualTo("BANNED");
    assertThat(join("Другое имя", "").path("code").asText()).isEqualTo("BANNED");
    assertThat(joinFrom("198.51.100.7", token).path("code").asText()).isEqualTo("BANNED");
    assertThat(joinFrom("198.51.100.7", "").has("token")).isTrue();
    assertThat(joinWith("another browser").has("token")).isTrue();
    assertThat(join("Сосед", neighbour.path("token").asText()).path("attendeeId"))
        .isEqualTo(neighbour.path("attendeeId"));

    expulsions.lift(session.id(), new AttendeeId(seat.path("attendeeId").asText()));
    assertThat(post("tickets", token, "{}").status()).isEqualTo(201);
    assertThat(join("Другое имя", "").has("token")).isTrue();
  }

  @Test
  void takesTheTokenOfARemovedPersonNoMoreButLetsThemComeInAnew() throws Exception {
    JsonNode seat = join("Айгүл", "");
    String token = seat.path("token").asText();
    expel(seat, Expulsion.Kind.REMOVED);

    assertThat(code(post("tickets", token, "{}"))).isEqualTo("REMOVED");
    JsonNode anew = join("Айгүл", token);

    assertThat(anew.path("attendeeId").asText()).isNotEqualTo(seat.path("attendeeId").asText());
    assertThat(post("tickets", anew.path("token").asText(), "{}").status()).isEqualTo(201);
  }

  private void expel(JsonNode seat, Expulsion.Kind kind) {
    var attendee = new AttendeeId(seat.path("attendeeId").asText());
    expulsions.put(
        session.id(),
        new Expulsion(attendee, kind, "log_" + "h".repeat(26), clock.instant()),
        attendance.find(session.id(), attendee).orElseThrow().address());
  }

  private JsonNode joinWith(String browser) throws Json.MalformedJson {
    Request here =
        request("POST", "/api/r/{slug}/attendees", slug(), "", Map.of(), "{\"name\":\"Сосед\"}");
    var headers = new HashMap<>(here.headers());
    headers.put("user-agent", browser);
    return json(
        routes.answer(
            new Request(
                here.routeKey(),
                here.method(),
                here.rawPath(),
                here.params(),
                here.query(),
                headers,
                here.cookies(),
                here.body(),
                here.sourceIp(),
                here.requestId())));
  }

  private JsonNode joinFrom(String address, String token) throws Json.MalformedJson {
    Request here =
        request(
            "POST", "/api/r/{slug}/attendees", slug(), token, Map.of(), "{\"name\":\"Кто-то\"}");
    return json(
        routes.answer(
            new Request(
                here.routeKey(),
                here.method(),
                here.rawPath(),
                here.params(),
                here.query(),
                here.headers(),
                here.cookies(),
                here.body(),
                address,
                here.requestId())));
  }
}

package kz.isra.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.money.Money;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the function: for whom it is closed, and bodies that are none. */
@Proves("RM-02")
class EveryRouteTest extends RoomsFixture {
  static Stream<String> everyRoute() {
    return Stream.of(
        "GET /api/rooms",
        "POST /api/rooms",
        "GET " + ROOM,
        "PUT " + ROOM,
        "DELETE " + ROOM,
        "POST " + ROOM + "/start",
        "POST " + ROOM + "/end",
        "POST " + ROOM + "/rehearsal",
        "DELETE " + ROOM + "/rehearsal",
        "PUT " + ROOM + "/cover",
        "DELETE " + ROOM + "/cover",
        "GET " + ROOM + "/sessions",
        "GET " + ROOM + "/banners",
        "POST " + ROOM + "/banners",
        "PUT " + ROOM + "/banners/{bannerId}",
        "DELETE " + ROOM + "/banners/{bannerId}",
        "POST " + ROOM + "/banners/{bannerId}/show",
        "POST " + ROOM + "/banners/{bannerId}/hide",
        "GET /api/sessions/{sessionId}/summary");
  }

  @Test
  void everyRouteIsTriedBelow() {
    Stream<String> open = Stream.of("GET /covers/{file}"); // CoverFunctionTest
    assertThat(function.routes().keys())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(everyRoute(), open).toList());
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void withoutALoginNothingIsTold(String route) {
    ApiAnswer answer = filled(ApiCall.of(route), RoomId.next(ids).value()).body("{}").to(function);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("LOGIN_REQUIRED");
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void aStrangersRoomAndAnIdThatIsNoneAreNotFound(String route) {
    if (!route.contains("{")) {
      return;
    }
    String foreign = function.stores().logins().login(OrgId.next(ids), LoginId.next(ids), true);
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    String room = live("Чужая");
    String session = post(room, "start", "").json().path("sessionId").asText();
    for (String id : new String[] {room, RoomId.next(ids).value(), "nonsense", "../rooms"}) {
      ApiAnswer answer =
          ApiCall.of(route)
              .login(foreign)
              .param("roomId", id)
              .param("bannerId", "ban_aaaaaaaaaaaaaaaaaaaaaaaaaa")
              .param("sessionId", id.equals(room) ? session : id)
              .header("if-match", "\"1\"")
              .header("idempotency-key", "key-" + keys++)
              .body(
                  "{\"title\":\"A\",\"kind\":\"text\",\"text\":\"B\",\"sessionId\":\""
                      + session
                      + "\"}")
              .to(function);
      assertThat(answer.status()).as(route + " " + id).isEqualTo(404);
    }
    assertThat(look(room).json().path("title").asText()).isEqualTo("Чужая");
    assertThat(look(room).json().path("state").asText()).isEqualTo("LIVE");
  }

  @ParameterizedTest
  @CsvSource({"POST /api/rooms", "PUT /api/rooms/{roomId}", "POST /api/rooms/{roomId}/banners"})
  void aBodyThatIsNoObjectIsRefused(String route) {
    String room = live("Комната");
    for (String body : new String[] {"", "{", "[]", "null", "\"x\"", "{\"a\":1}{}"}) {
      ApiAnswer answer =
          call(route)
              .param("roomId", room)
              .header("if-match", "\"1\"")
              .header("idempotency-key", "key-" + keys++)
              .body(body)
              .to(function);
      assertThat(answer.code()).as(body).isEqualTo("MALFORMED_JSON");
    }
    ApiAnswer large =
        call(route)
            .param("roomId", room)
            .header("if-match", "\"1\"")
            .header("idempotency-key", "key-" + keys++)
            .body("{\"title\":\"" + "x".repeat(300_000) + "\"}")
            .to(function);
    assertThat(large.code()).isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void beforeTheMailIsConfirmedThereIsNoRoomAndNoStart() {
    String fresh = function.stores().logins().login(org, LoginId.next(ids), false);
    String room = live("Комната");

    assertThat(
            ApiCall.of("POST /api/rooms")
                .login(fresh)
                .header("idempotency-key", "k")
                .body("{\"title\":\"A\"}")
                .to(function)
                .code())
        .isEqualTo("EMAIL_NOT_CONFIRMED");
    assertThat(
            ApiCall.of("POST " + ROOM + "/start")
                .login(fresh)
                .param("roomId", room)
                .to(function)
                .code())
        .isEqualTo("EMAIL_NOT_CONFIRMED");
  }

  private static ApiCall filled(ApiCall call, String room) {
    return call.param("roomId", room)
        .param("bannerId", "ban_aaaaaaaaaaaaaaaaaaaaaaaaaa")
        .param("sessionId", "ses_aaaaaaaaaaaaaaaaaaaaaaaaaa");
  }
}

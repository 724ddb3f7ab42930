package kz.isra.rooms;

import java.util.Map;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.lambda.Config;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;

/** The function of rooms on fakes, and one organizer who calls it. */
abstract class RoomsFixture {
  static final String ROOM = "/api/rooms/{roomId}";
  final RoomsOnFakes function = new RoomsOnFakes();
  final IdSource ids = Config.of(Map.of()).ids();
  final OrgId org = OrgId.next(ids);
  final String login = function.stores().logins().login(org, LoginId.next(ids), true);
  int keys;

  ApiCall call(String route) {
    return ApiCall.of(route).login(login);
  }

  ApiAnswer create(String body) {
    return call("POST /api/rooms")
        .header("idempotency-key", "key-" + keys++)
        .body(body)
        .to(function);
  }

  String live(String title) {
    return id(
        create(
            "{\"title\":\""
                + title
                + "\",\"source\":{\"kind\":\"youtube\",\"videoId\":\"dQw4w9WgXcQ\"}}"));
  }

  static String id(ApiAnswer room) {
    return room.json().path("id").asText();
  }

  ApiAnswer look(String room) {
    return call("GET " + ROOM).param("roomId", room).to(function);
  }

  ApiAnswer delete(String room, int version) {
    return call("DELETE " + ROOM)
        .param("roomId", room)
        .header("if-match", "\"" + version + "\"")
        .to(function);
  }

  ApiAnswer post(String room, String what, String body) {
    return call("POST " + ROOM + "/" + what).param("roomId", room).body(body).to(function);
  }

  ApiAnswer summary(String session) {
    return call("GET /api/sessions/{sessionId}/summary").param("sessionId", session).to(function);
  }

  ApiAnswer banner(String room, String body) {
    return call("POST " + ROOM + "/banners")
        .param("roomId", room)
        .header("idempotency-key", "key-" + keys++)
        .body(body)
        .to(function);
  }

  ApiAnswer show(String room, String banner, String what, String session) {
    return call("POST " + ROOM + "/banners/{bannerId}/" + what)
        .param("roomId", room)
        .param("bannerId", banner)
        .body("{\"sessionId\":\"" + session + "\"}")
        .to(function);
  }
}

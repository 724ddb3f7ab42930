package kz.isra.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.lambda.Json;
import kz.isra.testkit.Proves;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.Test;

/** The door of a room: who is let in, and under which name. */
class DoorRoutesTest extends ViewersFixture {
  @Test
  void tellsWhatStandsAtTheDoor() throws Exception {
    JsonNode door = json(get("/api/r/{slug}", Map.of("slug", room.slug().value()), ""));

    assertThat(door.path("state").asText()).isEqualTo("ON_AIR");
    assertThat(door.path("room").path("title").asText()).isEqualTo("Вебинар");
    assertThat(door.path("room").path("language").asText()).isEqualTo("kk");
    assertThat(door.path("session").path("id").asText()).isEqualTo(session.id().value());
    assertThat(door.path("session").path("startedAt").asText()).isEqualTo("2026-11-24T15:00:00Z");
    assertThat(door.has("movedTo")).isFalse();
    assertThat(code(get("/api/r/{slug}", Map.of("slug", "nobody-is-here"), "")))
        .isEqualTo("ROOM_NOT_FOUND");
    assertThat(code(get("/api/r/{slug}", Map.of("slug", "../etc"), "")))
        .isEqualTo("ROOM_NOT_FOUND");
  }

  @Test
  void letsOneInByANameAndKnowsOneAgainByTheToken() throws Exception {
    JsonNode first = join("  Айгүл ", "");
    JsonNode again = join("Айгүл Б.", first.path("token").asText());
    JsonNode other = join("Айгүл", "");

    assertThat(first.path("name").asText()).isEqualTo("Айгүл");
    assertThat(first.path("sessionId").asText()).isEqualTo(session.id().value());
    assertThat(again.path("attendeeId")).isEqualTo(first.path("attendeeId"));
    assertThat(again.path("token")).isEqualTo(first.path("token"));
    assertThat(other.path("attendeeId")).isNotEqualTo(first.path("attendeeId"));
  }

  @Test
  void refusesNamesByRule() throws Exception {
    assertThat(refusedName("")).isEqualTo("REQUIRED");
    assertThat(refusedName("я".repeat(41))).isEqualTo("TOO_LONG");
    assertThat(refusedName("\u200B")).isEqualTo("REQUIRED");
    assertThat(refusedName("Модератор")).isEqualTo("NAME_RESERVED");
    assertThat(code(post("/api/r/{slug}/attendees", slug(), "", "[]"))).isEqualTo("MALFORMED_JSON");
  }

  @Test
  void letsNobodyInAfterTheEnd() {
    String token = joined().path("token").asText();
    Session ending =
        session.edit().become(SessionState.ENDING).ended(clock.instant(), EndReason.HOST).next();
    sessions.replace(ending);
    sessions.replace(ending.edit().become(SessionState.ENDED).notDue().next());
    rooms.happen(org, room.id(), room.nextSession(), Optional.empty());

    assertThat(code(post("/api/r/{slug}/attendees", slug(), "", "{\"name\":\"Дана\"}")))
        .isEqualTo("SESSION_ENDED");
    assertThat(code(post("tickets", token, "{}"))).isEqualTo("SESSION_ENDED");
  }

  @Test
  @Proves("RM8")
  void aRehearsalHasItsOwnDoorForWhoeverKnowsItsId() throws Exception {
    Session rehearsal = SessionFixtures.rehearsal(org, room.id(), ids);
    sessions.create(rehearsal);
    Map<String, String> query = Map.of("rehearsal", rehearsal.id().value());

    JsonNode door =
        json(routes.answer(request("GET", "/api/r/{slug}", slug(), query, "", Map.of(), "")));
    JsonNode seat =
        json(
            routes.answer(
                request(
                    "POST",
                    "/api/r/{slug}/attendees",
                    slug(),
                    query,
                    "",
                    Map.of(),
                    "{\"name\":\"Дана\"}")));

    assertThat(door.path("state").asText()).isEqualTo("ON_AIR");
    assertThat(door.path("session").path("kind").asText()).isEqualTo("REHEARSAL");
    assertThat(seat.path("sessionId").asText()).isEqualTo(rehearsal.id().value());
    Map<String, String> wrong = Map.of("rehearsal", session.id().value());
    assertThat(
            code(routes.answer(request("GET", "/api/r/{slug}", slug(), wrong, "", Map.of(), ""))))
        .isEqualTo("ROOM_NOT_FOUND");
  }

  private String refusedName(String name) throws Json.MalformedJson {
    JsonNode problem = join(name, "");
    assertThat(problem.path("code").asText()).isEqualTo("INVALID_FIELDS");
    return problem.path("fields").path(0).path("code").asText();
  }
}

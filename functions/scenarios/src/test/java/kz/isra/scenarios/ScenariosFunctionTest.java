package kz.isra.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.isra.contract.EventType;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.lambda.Config;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosFunctionTest {
  private static final String ONE = "/api/scenarios/{id}";
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private final ScenariosOnFakes function = new ScenariosOnFakes();
  private final IdSource ids = Config.of(Map.of()).ids();
  private final OrgId org = OrgId.next(ids);
  private final AssetId film = AssetId.next(ids);
  private final String login = function.stores().logins().login(org, LoginId.next(ids), true);

  @Test
  void aRecordIsListedAndToldWithItsVersionsAndCounts() {
    ScenarioId id = recorded(List.of(message(1_000, "Сәлем")));

    JsonNode listed = call("GET /api/scenarios").to(function).json().path("scenarios").get(0);
    JsonNode one = look(id).json();

    for (JsonNode scenario : List.of(listed, one)) {
      assertThat(scenario.path("id").asText()).isEqualTo(id.value());
      assertThat(scenario.path("title").asText()).isEqualTo("Вебинар");
      assertThat(scenario.path("version").asInt()).isEqualTo(1);
      assertThat(scenario.path("lengthMs").asLong()).isEqualTo(60_000);
      assertThat(scenario.path("exactSource").path("assetId").asText()).isEqualTo(film.value());
      assertThat(scenario.path("counts").path("messages").asInt()).isEqualTo(1);
      assertThat(scenario.path("roomId").asText()).startsWith("room_");
    }
    assertThat(one.path("versions").get(0).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void theEventsOfAVersionComeInOrder() {
    ScenarioId id = recorded(List.of(message(1_000, "Раз"), message(2_000, "Два")));

    JsonNode version = version(id, "1", "").json();

    assertThat(version.path("lengthMs").asLong()).isEqualTo(60_000);
    assertThat(version.path("events").findValuesAsText("text")).containsExactly("Раз", "Два");
    JsonNode first = version.path("events").get(0);
    assertThat(first.path("offsetMs").asLong()).isEqualTo(1_000);
    assertThat(first.path("actor").path("role").asText()).isEqualTo("script");
    assertThat(first.path("payload").path("scripted").asBoolean()).isTrue();
    assertThat(version.has("next")).isFalse();
  }

  @Test
  void whatIsTooLongForOneAnswerComesInPages() {
    var events = new ArrayList<ScenarioEvent>();
    for (int i = 0; i < 5_000; i++) {
      events.add(message(i, "ж".repeat(1_000)));
    }
    ScenarioId id = recorded(events);
    int seen = 0;
    int pages = 0;
    String next = "";
    do {
      ApiAnswer answer = version(id, "1", next);
      assertThat(answer.body().length).isLessThan(5_000_000);
      seen += answer.json().path("events").size();
      next = answer.json().path("next").asText("");
      pages++;
    } while (!next.isEmpty());

    assertThat(seen).isEqualTo(5_000);
    assertThat(pages).isGreaterThan(1);
  }

  @Test
  void aScenarioIsRenamedAndDeleted() {
    ScenarioId id = recorded(List.of());

    assertThat(rename(id, "{\"title\":\" Новое имя \"}").json().path("title").asText())
        .isEqualTo("Новое имя");
    ApiCall delete = call("DELETE " + ONE).param("id", id.value());
    assertThat(delete.to(function).status()).isEqualTo(204);
    assertThat(delete.to(function).status()).isEqualTo(404);
    assertThat(look(id).status()).isEqualTo(404);
    assertThat(version(id, "1", "").status()).isEqualTo(404);
    assertThat(call("GET /api/scenarios").to(function).json().path("scenarios")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | INVALID_FIELDS",
        "{\"title\":\"\"} | INVALID_FIELDS",
        "{\"title\":\"\\u200b\"} | INVALID_FIELDS",
        "{\"title\":7} | INVALID_FIELDS",
        "[] | MALFORMED_JSON",
        "{ | MALFORMED_JSON"
      })
  void aTitleThatIsNoneIsRefused(String body, String code) {
    ScenarioId id = recorded(List.of());

    assertThat(rename(id, body).code()).isEqualTo(code);
    assertThat(rename(id, "{\"title\":\"" + "ж".repeat(121) + "\"}").code())
        .isEqualTo("INVALID_FIELDS");
    assertThat(look(id).json().path("title").asText()).isEqualTo("Вебинар");
  }

  static Stream<String> everyRoute() {
    return Stream.of(
        "GET /api/scenarios",
        "GET " + ONE,
        "POST /api/scenarios",
        "POST " + ONE + "/versions",
        "GET " + ONE + "/versions/{v}",
        "PUT " + ONE,
        "DELETE " + ONE);
  }

  @Test
  void everyRouteIsTriedBelow() {
    assertThat(function.routes().keys()).containsExactlyInAnyOrderElementsOf(everyRoute().toList());
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void withoutALoginNothingIsTold(String route) {
    ScenarioId id = recorded(List.of());

    assertThat(
            ApiCall.of(route)
                .param("id", id.value())
                .param("v", "1")
                .body("{}")
                .to(function)
                .code())
        .isEqualTo("LOGIN_REQUIRED");
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void aStrangersScenarioAndAnIdThatIsNoneAreNotFound(String route) {
    if (!route.contains("{")) {
      return;
    }
    String foreign = function.stores().logins().login(OrgId.next(ids), LoginId.next(ids), true);
    ScenarioId mine = recorded(List.of());
    for (String id : new String[] {mine.value(), ScenarioId.next(ids).value(), "x", "../../y"}) {
      ApiAnswer answer =
          ApiCall.of(route)
              .login(foreign)
              .param("id", id)
              .param("v", "1")
              .body("{\"title\":\"Моё\"}")
              .to(function);
      assertThat(answer.status()).as(id).isEqualTo(404);
    }
    assertThat(look(mine).json().path("title").asText()).isEqualTo("Вебинар");
  }

  @Test
  void aVersionThatIsNoneIsNotFound() {
    ScenarioId id = recorded(List.of());

    for (String number : new String[] {"0", "2", "-1", "one", "99999999999999"}) {
      assertThat(version(id, number, "").status()).as(number).isEqualTo(404);
    }
    assertThat(version(id, "1", "nonsense").status()).isEqualTo(200);
    assertThat(version(id, "1", "500").json().path("events")).isEmpty();
  }

  private ScenarioId recorded(List<ScenarioEvent> events) {
    ScenarioId id = ScenarioId.next(ids);
    function.stores().content().save(org, id, 1, events);
    function
        .stores()
        .scenarios()
        .create(
            new Scenario(
                id,
                org,
                "Вебинар",
                Optional.of(RoomId.next(ids)),
                Optional.of(SessionId.next(ids)),
                1,
                NOW),
            new ScenarioVersion(id, 1, 60_000, Optional.of(film), events.size(), 0, NOW));
    return id;
  }

  private static ScenarioEvent message(long offsetMs, String text) {
    return new ScenarioEvent(
        new EventId("script-" + (1_000_000 + offsetMs)),
        offsetMs,
        offsetMs,
        EventType.MESSAGE_POSTED,
        new Actor("viewer-1", Role.SCRIPT, "Айгерим А."),
        Map.of("text", text, "scripted", true));
  }

  private ApiCall call(String route) {
    return ApiCall.of(route).login(login);
  }

  private ApiAnswer look(ScenarioId id) {
    return call("GET " + ONE).param("id", id.value()).to(function);
  }

  private ApiAnswer rename(ScenarioId id, String body) {
    return call("PUT " + ONE).param("id", id.value()).body(body).to(function);
  }

  private ApiAnswer version(ScenarioId id, String number, String from) {
    ApiCall call = call("GET " + ONE + "/versions/{v}").param("id", id.value()).param("v", number);
    return (from.isEmpty() ? call : call.query("from", from)).to(function);
  }
}

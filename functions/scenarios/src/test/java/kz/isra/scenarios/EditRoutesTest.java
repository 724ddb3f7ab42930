package kz.isra.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.PartPlan;
import kz.isra.domain.media.VideoType;
import kz.isra.lambda.Config;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.media.AssetFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditRoutesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final String SAY =
      "{\"op\":\"say\",\"offsetMs\":1000,\"host\":false,\"name\":\"Асель\",\"text\":\"Сәлем\"}";
  private static final String SHOW =
      """
      {"op":"show","offsetMs":2000,"untilMs":5000,"bannerId":"ban_aaaaaaaaaaaaaaaaaaaaaaaaaa",
       "banner":{"kind":"link","title":"Курс","url":"https://school.kz/"}}
      """;
  private final ScenariosOnFakes function = new ScenariosOnFakes();
  private final IdSource ids = Config.of(Map.of()).ids();
  private final OrgId org = OrgId.next(ids);
  private final String login = function.stores().logins().login(org, LoginId.next(ids), true);
  private final Asset film = ready(org);

  @Test
  void anEmptyScenarioIsMadeOfAVideoOnce() {
    function.stores().assets().create(film);

    JsonNode made = create("key-1", film.id()).json();
    JsonNode again = create("key-1", film.id()).json();

    assertThat(made.path("lengthMs").asLong()).isEqualTo(film.duration().orElseThrow().toMillis());
    assertThat(made.path("exactSource").path("assetId").asText()).isEqualTo(film.id().value());
    assertThat(made.path("counts").path("messages").asInt()).isZero();
    assertThat(made.has("roomId")).isFalse();
    assertThat(again).isEqualTo(made);
    assertThat(function.stores().scenarios().of(org)).hasSize(1);
  }

  @Test
  void aForeignUnknownOrUncheckedVideoMakesNone() {
    Asset foreign = ready(OrgId.next(ids));
    Asset requested =
        Asset.requested(
            AssetId.next(ids), org, "film.mp4", VideoType.MP4, PartPlan.of(1_000_000), NOW);
    function.stores().assets().create(foreign);
    function.stores().assets().create(requested);

    assertThat(create("k1", foreign.id()).code()).isEqualTo("INVALID_FIELDS");
    assertThat(create("k2", AssetId.next(ids)).code()).isEqualTo("INVALID_FIELDS");
    assertThat(create("k3", requested.id()).code()).isEqualTo("ASSET_NOT_READY");
    assertThat(function.stores().scenarios().of(org)).isEmpty();
  }

  @Test
  void changesBecomeTheNextVersionAndTheOneBeforeStays() {
    String id = made();

    ApiAnswer saved = save(id, 1, SAY + "," + SHOW);

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.json().path("version").asInt()).isEqualTo(2);
    assertThat(saved.json().path("counts").path("messages").asInt()).isEqualTo(1);
    assertThat(saved.json().path("counts").path("banners").asInt()).isEqualTo(1);
    assertThat(events(id, 2).findValuesAsText("type"))
        .containsExactly("message.posted", "banner.shown", "banner.hidden");
    assertThat(events(id, 1)).isEmpty();
  }

  @Test
  void theSameSaveAgainIsTheSameAndAnotherOnAnOldVersionIsStale() {
    String id = made();

    JsonNode first = save(id, 1, SAY).json();

    assertThat(save(id, 1, SAY).json()).isEqualTo(first);
    assertThat(save(id, 1, SHOW).code()).isEqualTo("STALE_VERSION");
    assertThat(save(id, 9, SHOW).code()).isEqualTo("STALE_VERSION");
    assertThat(
            call("POST /api/scenarios/{id}/versions")
                .param("id", id)
                .body("{\"changes\":[" + SAY + "]}")
                .to(function)
                .code())
        .isEqualTo("VERSION_REQUIRED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"changes\":[]} | changes | REQUIRED",
        "{\"changes\":7} | changes | WRONG_TYPE",
        "{\"changes\":[7]} | changes | WRONG_TYPE",
        "{\"changes\":[{}]} | changes.0.op | REQUIRED",
        "{\"changes\":[{\"op\":\"sing\"}]} | changes.0.op | UNKNOWN",
        "{\"changes\":[{\"op\":\"say\",\"offsetMs\":1,\"host\":false,\"text\":\"x\"}]} | changes.0.name | REQUIRED",
        "{\"changes\":[{\"op\":\"say\",\"offsetMs\":-1,\"host\":true,\"text\":\"x\"}]} | changes.0.offsetMs | OUT_OF_RANGE",
        "{\"changes\":[{\"op\":\"say\",\"offsetMs\":9999999,\"host\":true,\"text\":\"x\"}]} | changes.0 | OUT_OF_RANGE",
        "{\"changes\":[{\"op\":\"move\",\"id\":\"script-9999999\",\"offsetMs\":5}]} | changes.0 | UNKNOWN",
        "{\"changes\":[{\"op\":\"show\",\"offsetMs\":1,\"bannerId\":\"ban_x\",\"banner\":{}}]} | changes.0.bannerId | UNKNOWN",
        "{\"changes\":[{\"op\":\"show\",\"offsetMs\":1,\"bannerId\":\"ban_aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"banner\":{\"kind\":\"link\",\"title\":\"К\",\"url\":\"javascript:alert(1)\"}}]} | changes.0.banner.url | NOT_HTTPS"
      })
  void whatIsWrongIsNamedWithItsPlace(String body, String field, String code) {
    String id = made();

    ApiAnswer answer =
        call("POST /api/scenarios/{id}/versions")
            .param("id", id)
            .header("if-match", "\"1\"")
            .body(body)
            .to(function);

    assertThat(answer.code()).isEqualTo("INVALID_FIELDS");
    assertThat(answer.json().path("fields").findValuesAsText("name")).contains(field);
    assertThat(answer.json().path("fields").findValuesAsText("code")).contains(code);
    assertThat(function.stores().scenarios().versions(org)).hasSize(1);
  }

  private Asset ready(OrgId owner) {
    return AssetFixtures.ready(AssetId.next(ids), owner, Duration.ofMinutes(3), NOW);
  }

  private String made() {
    function.stores().assets().create(film);
    return create("key", film.id()).json().path("id").asText();
  }

  private ApiAnswer create(String key, AssetId asset) {
    return call("POST /api/scenarios")
        .header("idempotency-key", key)
        .body("{\"title\":\"Курс\",\"assetId\":\"" + asset + "\"}")
        .to(function);
  }

  private ApiAnswer save(String id, int base, String changes) {
    return call("POST /api/scenarios/{id}/versions")
        .param("id", id)
        .header("if-match", "\"" + base + "\"")
        .body("{\"changes\":[" + changes + "]}")
        .to(function);
  }

  private JsonNode events(String id, int version) {
    return call("GET /api/scenarios/{id}/versions/{v}")
        .param("id", id)
        .param("v", String.valueOf(version))
        .to(function)
        .json()
        .path("events");
  }

  private ApiCall call(String route) {
    return ApiCall.of(route).login(login);
  }
}

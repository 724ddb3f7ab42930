package kz.isra.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kz.isra.domain.money.Money;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import org.junit.jupiter.api.Test;

/** Start, End and what the session leaves; and rehearsals, which leave nothing. */
@Proves("RM1")
class StartAndEndTest extends RoomsFixture {
  @Test
  void aStartAndAnEndMakeASessionWithASummary() {
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    String room = live("Эфир");

    ApiAnswer start = post(room, "start", "");
    assertThat(start.status()).isEqualTo(200);
    assertThat(start.json().path("holdTiyn").asLong()).isEqualTo(22_500);
    String session = start.json().path("sessionId").asText();
    assertThat(post(room, "start", "").json()).isEqualTo(start.json());
    JsonNode onAir = look(room).json();
    assertThat(onAir.path("state").asText()).isEqualTo("LIVE");
    assertThat(onAir.path("onAir").path("sessionId").asText()).isEqualTo(session);
    assertThat(onAir.path("onAir").path("kind").asText()).isEqualTo("LIVE");
    assertThat(onAir.path("viewersNow").asInt()).isZero();
    assertThat(delete(room, 1).code()).isEqualTo("ROOM_ON_AIR");

    assertThat(summary(session).json().path("state").asText()).isEqualTo("LIVE");
    ApiAnswer end = post(room, "end", "");
    assertThat(end.status()).isEqualTo(202);
    assertThat(end.json().path("sessionId").asText()).isEqualTo(session);
    assertThat(post(room, "end", "{\"sessionId\":\"" + session + "\"}").status()).isEqualTo(202);
    assertThat(post(room, "start", "").code()).isEqualTo("STILL_ENDING");
    JsonNode summary = summary(session).json();
    assertThat(summary.path("state").asText()).isEqualTo("ENDING");
    assertThat(summary.path("holdTiyn").asLong()).isEqualTo(22_500);
    assertThat(summary.path("came").asInt()).isZero();
    JsonNode sessions = call("GET " + ROOM + "/sessions").param("roomId", room).to(function).json();
    assertThat(sessions.path("sessions").findValuesAsText("id")).containsExactly(session);
    assertThat(sessions.path("sessions").get(0).path("endReason").asText()).isEqualTo("host");
  }

  @Test
  void aStartIsRefusedWithWhatIsMissing() {
    String withoutSource = id(create("{\"title\":\"Без картинки\"}"));
    assertThat(post(withoutSource, "start", "").code()).isEqualTo("NO_SOURCE");

    String poor = live("Без денег");
    ApiAnswer refused = post(poor, "start", "");
    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.code()).isEqualTo("INSUFFICIENT_FUNDS");
    assertThat(refused.json().path("neededTiyn").asLong()).isEqualTo(5_000);
    assertThat(refused.json().path("availableTiyn").asLong()).isZero();
    assertThat(post(poor, "end", "").code()).isEqualTo("NOT_LIVE");
    assertThat(post(poor, "end", "{\"sessionId\":\"nonsense\"}").code())
        .isEqualTo("INVALID_FIELDS");
  }

  @Test
  @Proves("RM8")
  void aRehearsalBeginsAndEndsAndIsInNoListAndHasNoSummary() {
    String room = live("Комната");
    String session = post(room, "rehearsal", "").json().path("sessionId").asText();

    assertThat(session).startsWith("ses_");
    assertThat(post(room, "rehearsal", "").json().path("sessionId").asText()).isEqualTo(session);
    JsonNode looked = look(room).json();
    assertThat(looked.path("state").asText()).isEqualTo("OPEN");
    assertThat(looked.path("rehearsal").path("sessionId").asText()).isEqualTo(session);
    assertThat(looked.path("rehearsal").path("over").asBoolean()).isFalse();
    assertThat(
            call("GET " + ROOM + "/sessions").param("roomId", room).to(function).json().toString())
        .doesNotContain(session);
    assertThat(summary(session).status()).isEqualTo(404);

    ApiAnswer ended = call("DELETE " + ROOM + "/rehearsal").param("roomId", room).to(function);
    assertThat(ended.status()).isEqualTo(202);
    assertThat(summary(session).status()).isEqualTo(404);
    assertThat(post(room, "rehearsal", "").code()).isEqualTo("STILL_ENDING");
  }

  @Test
  void nothingIsRehearsedWithoutAPictureOrOnAir() {
    String bare = id(create("{\"title\":\"Пустая\"}"));
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    String room = live("Комната");
    post(room, "start", "");

    assertThat(post(bare, "rehearsal", "").code()).isEqualTo("NO_SOURCE");
    assertThat(post(room, "rehearsal", "").code()).isEqualTo("ROOM_ON_AIR");
  }

  @Test
  @Proves("I16")
  void aSuspendedOwnerStartsNoLiveAndNoRehearsal() {
    String room = live("Эфир");
    function.stores().standings().suspend(org, Instant.EPOCH);

    ApiAnswer live = post(room, "start", "");
    assertThat(live.status()).isEqualTo(403);
    assertThat(live.code()).isEqualTo("ACCOUNT_SUSPENDED");
    assertThat(post(room, "rehearsal", "").code()).isEqualTo("ACCOUNT_SUSPENDED");
    assertThat(look(room).status()).isEqualTo(200);
  }
}

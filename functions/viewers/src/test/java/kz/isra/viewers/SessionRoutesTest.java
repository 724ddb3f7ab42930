package kz.isra.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import kz.isra.domain.rooms.Source;
import kz.isra.lambda.Json;
import kz.isra.lambda.Response;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.media.AssetFixtures;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.Test;

/** What a session gives to whoever is in: tickets, the log, presence, the picture. */
class SessionRoutesTest extends ViewersFixture {
  @Test
  void givesATicketToWhoeverHoldsTheToken() throws Exception {
    JsonNode seat = join("Айгүл", "");
    Response answer = post("tickets", seat.path("token").asText(), "{}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(tickets.check(json(answer).path("ticket").asText(), ORIGIN))
        .hasValueSatisfying(ticket -> {
          assertThat(ticket.session()).isEqualTo(session.id());
          assertThat(ticket.role()).isEqualTo(Role.VIEWER);
          assertThat(ticket.subject()).isEqualTo(seat.path("attendeeId").asText());
        });
    assertThat(code(post("tickets", "", "{}"))).isEqualTo("LOGIN_REQUIRED");
    assertThat(code(post("tickets", seat.path("token").asText().replace('.', '_'), "{}")))
        .isEqualTo("LOGIN_REQUIRED");
    String forged = seat.path("attendeeId").asText() + "." + "a".repeat(52);
    assertThat(code(post("tickets", forged, "{}"))).isEqualTo("LOGIN_REQUIRED");
  }

  @Test
  void foldsTheLogIntoASnapshotForAttendeesAndItsOrganizer() throws Exception {
    String token = join("Айгүл", "").path("token").asText();
    say(EventFixtures.message("message-1", "сәлем"));
    JsonNode first = json(get("snapshot", token));
    say(EventFixtures.message("message-2", "қалайсыз"));
    JsonNode second = json(get("snapshot", token));

    assertThat(first.path("block").asLong()).isEqualTo(2);
    assertThat(second.path("block").asLong()).isEqualTo(3);
    assertThat(second.path("seq").asLong()).isEqualTo(3);
    assertThat(second.path("screen").path("state").asText()).isEqualTo("LIVE");
    assertThat(second.path("screen").path("messages").findValuesAsText("text"))
        .containsExactly("сәлем", "қалайсыз");
    assertThat(second.path("screen").path("rest")).hasSize(1);
    assertThat(second.path("title").asText()).isEqualTo("Вебинар");
    assertThat(second.path("source").path("kind").asText()).isEqualTo("youtube");

    String own = logins.login(org, new LoginId(ids.next("log_")), true);
    String foreign = logins.login(OrgId.next(ids), new LoginId(ids.next("log_")), true);
    assertThat(byLogin(own).status()).isEqualTo(200);
    assertThat(code(byLogin(foreign))).isEqualTo("NOT_FOUND");
    assertThat(code(byLogin(""))).isEqualTo("LOGIN_REQUIRED");
  }

  @Test
  void givesBlocksByNumberAsTheyWereSent() {
    Response block = play("blocks/{n}", "1");

    assertThat(block.body()).isEqualTo(log.frame(session.id(), Audience.PUBLIC, 1).orElseThrow());
    assertThat(block.headers()).containsEntry("cache-control", "public, max-age=300, immutable");
    for (String number : List.of("2", "0", "-1", "x", "99999999999999999999")) {
      Response missing = play("blocks/{n}", number);
      assertThat(missing.status()).as(number).isEqualTo(404);
      assertThat(missing.headers()).containsEntry("cache-control", "no-store");
    }
  }

  @Test
  void tellsTheNewestBlockForASecond() throws Exception {
    Response newest = play("newest", "");

    assertThat(newest.headers()).containsEntry("cache-control", "public, max-age=1");
    assertThat(json(newest))
        .isEqualTo(
            Json.tree("{\"block\":1,\"seq\":1,\"ended\":false}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void countsPresenceByBeatsAndLeaving() {
    JsonNode seat = joined();
    String token = seat.path("token").asText();
    post("beats", token, "{\"visible\":true,\"videoMs\":5}");
    clock.advance(Duration.ofMinutes(4));
    post("beats", token, "{}");
    clock.advance(Duration.ofMinutes(1));

    assertThat(post("leave", token, "{}").status()).isEqualTo(204);
    assertThat(attendance.intervals(session.id()))
        .singleElement()
        .extracting(interval -> Duration.between(interval.from(), interval.end()))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(attendance.intervals(session.id()))
        .extracting(Interval::via)
        .first()
        .asString()
        .startsWith("http-");
    assertThat(code(post("beats", token, "{\"visible\":\"yes\"}"))).isEqualTo("INVALID_FIELDS");
  }

  @Test
  void countsAClickOnABannerThatWasShownOncePerPerson() {
    String token = joined().path("token").asText();
    BannerId shown = BannerId.next(ids);
    String body = "{\"bannerId\":\"" + shown + "\"}";
    assertThat(code(post("clicks", token, body))).isEqualTo("NOT_FOUND");
    say(
        new EventDraft(
            new EventId("show-0001"),
            "banner.shown",
            new Actor("log_1", Role.HOST, ""),
            Map.of("bannerId", shown.value(), "title", "Купить", "kind", "button")));

    assertThat(post("clicks", token, body).status()).isEqualTo(204);
    assertThat(post("clicks", token, body).status()).isEqualTo(204);
    assertThat(attendance.clicks(session.id())).isEqualTo(Map.of(shown, 1));
    assertThat(code(post("clicks", token, "{\"bannerId\":\"x\"}"))).isEqualTo("INVALID_FIELDS");
  }

  @Test
  void givesThePictureBySourceAndAStoredFilmByAShortLink() throws Exception {
    String token = joined().path("token").asText();
    assertThat(json(get("media", token)).path("videoId").asText()).isEqualTo("dQw4w9WgXcQ");

    AssetId asset = AssetId.next(ids);
    assets.create(AssetFixtures.ready(asset, org, Duration.ofMinutes(9), SessionFixtures.CREATED));
    sessions.replace(session.edit().source(new Source.Stored(asset)).next());
    JsonNode film = json(get("media", token));

    assertThat(film.path("kind").asText()).isEqualTo("file");
    assertThat(film.path("url").asText()).isNotEmpty();
    assertThat(film.path("expiresAt").asText())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)).toString());
  }

  private Response byLogin(String cookie) {
    return routes.answer(
        request(
            "GET",
            "/api/sessions/{sessionId}/snapshot",
            Map.of("sessionId", session.id().value()),
            "",
            cookie.isEmpty() ? Map.of() : Map.of("__Host-sid", cookie),
            ""));
  }

  private Response play(String what, String number) {
    return get(
        "/play/{sessionId}/" + what, Map.of("sessionId", session.id().value(), "n", number), "");
  }
}

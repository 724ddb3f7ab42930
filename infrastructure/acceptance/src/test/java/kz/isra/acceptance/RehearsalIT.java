package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A team rehearses in a room at whose link somebody waits. */
@SharedHost
class RehearsalIT {
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @Test
  @Proves("RM8")
  void whoWaitsNoticesNothingAndNothingIsCounted(Host host, People people) {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Как открыть магазин");
    String slug = room.path("slug").asText();
    String path = "/api/rooms/" + room.path("id").asText();
    organizer.banner(room.path("id").asText(), "Курс со скидкой");
    Page waiting = people.onPhone();
    Elsewhere.youtube(waiting);
    People.enter(waiting, slug, "Айгүл");
    assertThat(waiting.getByText("Ведущий скоро начнёт")).isVisible();
    String door = door(host, slug);
    JsonNode balance = organizer.api.get("/api/balance").expect(200).body();
    JsonNode statement = organizer.api.get("/api/balance/statement").expect(200).body();
    JsonNode sessions = organizer.api.get(path + "/sessions").expect(200).body();

    Page studio = people.onDesktop();
    Elsewhere.youtube(studio);
    People.signIn(studio, organizer);
    studio.navigate("/app/rooms/" + room.path("id").asText() + "/studio");
    button(studio, "Начать репетицию").click();
    String link = studio.locator("#panel-air .address").textContent();
    Page guest = people.onPhone();
    Elsewhere.youtube(guest);
    guest.navigate(link);
    guest.locator("input[name=name]").fill("Дана");
    guest.locator("form button[type=submit]").click();
    assertThat(guest.getByText("Репетиция: не записывается")).isVisible(SOON);
    guest.locator("#say").fill("Слышно и видно");
    guest.locator("#say").press("Enter");
    assertThat(studio.locator("is-chat").getByText("Слышно и видно")).isVisible(SOON);
    studio.getByRole(AriaRole.SWITCH).first().click();
    assertThat(guest.locator("is-offer aside")).isVisible(SOON);
    People.picture(studio, "rehearsal");
    People.picture(guest, "rehearsal-guest");

    Page team = people.another(studio);
    team.navigate("/r/" + slug + "?team");
    assertThat(team.getByText("Вы смотрите глазами зрителя")).isVisible();
    assertThat(studio.getByText("1 зритель").first()).isVisible();
    assertThat(waiting.getByText("Ведущий скоро начнёт")).isVisible();
    assertThat(waiting.getByText("Слышно и видно")).not().isVisible();
    assertThat(door(host, slug)).isEqualTo(door);
    assertThat(organizer.api.get(path).expect(200).body().has("onAir")).isFalse();
    assertThat(organizer.api.get("/api/balance").expect(200).body()).isEqualTo(balance);

    button(studio, "Закончить репетицию").click();
    assertThat(guest.getByText("Репетиция закончена")).isVisible(SOON);
    Eventually.holds(
        "the rehearsal is over for the room",
        () ->
            organizer.api.get(path).expect(200).body().path("rehearsal").path("over").asBoolean());
    assertThat(organizer.api.get(path + "/sessions").expect(200).body()).isEqualTo(sessions);
    assertThat(organizer.api.get("/api/scenarios").expect(200).body().path("scenarios")).isEmpty();
    assertThat(organizer.api.get("/api/balance").expect(200).body()).isEqualTo(balance);
    assertThat(organizer.api.get("/api/balance/statement").expect(200).body()).isEqualTo(statement);
    organizer
        .api
        .get("/api/sessions/" + link.replaceAll(".*rehearsal=", "") + "/summary")
        .expect(404);
    assertThat(door(host, slug)).isEqualTo(door);

    button(studio, "Начать эфир").click();
    studio.locator("dialog").getByText("Начать эфир", exactly()).click();
    assertThat(waiting.locator("#say")).isVisible(SOON);
    assertThat(waiting.getByText("Слышно и видно")).not().isVisible();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** What the public link answers, but for the time of the answer. */
  private static String door(Host host, String slug) {
    var answer = (ObjectNode) new Api(host.origin()).get("/api/r/" + slug).expect(200).body();
    return answer.without("now").toString();
  }
}

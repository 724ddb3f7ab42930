package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** The login of a host ends in the middle of a live, and nothing that was typed is lost. */
@SharedHost
class LoggedOutHostIT {
  private static final String SENT = "Сейчас покажу, как это работает";
  private static final String DRAFT = "Ещё не дописал";

  @Test
  @Proves({"CH2", "RM-06"})
  void whoIsLoggedOutInALiveFindsTheirWordsWhereTheyWere(People people) {
    Live live = Live.begun(people.origin(), "Вход истёк");
    Page studio = live.studio(people);
    Page guest = live.viewer(people, "Айгүл");
    half(studio, "Курс со скидкой");
    studio.locator("#say").fill(SENT);
    logOutElsewhere(people, studio);

    studio.locator("#say").press("Enter");

    logInAgain(studio, live);
    assertThat(message(guest, SENT)).hasCount(1);
    assertThat(message(studio, SENT)).hasCount(1);
    assertThat(message(studio, SENT)).not().hasAttribute("aria-busy", "true");
    assertThat(studio.locator("#say")).hasValue("");

    studio.locator("#say").fill(DRAFT);
    logOutElsewhere(people, studio);
    logInAgain(studio, live); // the next sign of life is enough to notice

    assertThat(studio.locator("#say")).hasValue(DRAFT);
    assertThat(message(guest, SENT)).hasCount(1);
    assertThat(message(guest, DRAFT)).hasCount(0);
    People.button(studio, "Добавить баннер").first().click();
    assertThat(title(studio)).hasValue("Курс со скидкой");
    People.picture(studio, "logged-out-banner");
    JsonNode room = live.organizer.api.get("/api/rooms/" + live.roomId).expect(200).body();
    assertThat(room.path("onAir").path("sessionId").asText()).isEqualTo(live.session);
  }

  /** Begins a banner and leaves it. */
  private static void half(Page studio, String words) {
    People.button(studio, "Добавить баннер").first().click();
    title(studio).fill(words);
    studio.keyboard().press("Escape");
    assertThat(studio.locator("dialog[open]")).hasCount(0);
  }

  private static Locator title(Page studio) {
    return studio.locator("dialog is-field[name=title] input");
  }

  private static Locator message(Page page, String text) {
    return page.locator(".message", new Page.LocatorOptions().setHasText(text));
  }

  /** Ends the login of this browser; the browser itself hears nothing of it. */
  private static void logOutElsewhere(People people, Page page) {
    String cookies =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    new Api(people.origin())
        .send("DELETE", "/api/logins/current", null, Map.of("cookie", cookies))
        .expect(204);
  }

  private static void logInAgain(Page page, Live live) {
    page.waitForURL(Pattern.compile(".*/login\\?back=.*studio.*"));
    assertThat(page.getByText("Введённое сохранено")).isVisible();
    page.locator("input[name=login]").fill(live.organizer.login);
    page.locator("input[name=password]").fill(Organizer.PASSWORD);
    People.button(page, "Войти").click();
    page.waitForURL(Pattern.compile(".*/app/rooms/" + live.roomId + "/studio"));
    assertThat(page.locator("#say")).isVisible();
  }
}

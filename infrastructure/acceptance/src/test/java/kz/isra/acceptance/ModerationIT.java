package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Order in a room, as its host keeps it and as those concerned see it. */
@SharedHost
class ModerationIT {
  private static final String TITLE = "Порядок в комнате";
  private static final String ADVERT = "Заработок без вложений, пишите мне";
  private static final String BANNED = "Ведущий закрыл вам вход в этот эфир";

  @Test
  @Proves({"CH10", "RM-06"})
  void aHiddenMessageLeavesEveryScreenAndStaysInTheLogWithWhoAndWhy(People people) {
    Live live = Live.begun(people.origin(), TITLE);
    Page studio = live.studio(people);
    Page guest = live.viewer(people, "Айгүл");
    Page spammer = live.viewer(people, "Продавец");
    say(spammer, ADVERT);
    say(guest, "Здравствуйте");
    assertThat(message(studio, ADVERT)).isVisible();
    assertThat(message(guest, ADVERT)).isVisible();

    act(studio, ADVERT, "Спам");
    People.picture(studio, "studio-hidden");
    assertThat(message(studio, ADVERT)).hasCount(0);
    assertThat(message(guest, ADVERT)).hasCount(0);
    assertThat(message(spammer, ADVERT)).hasCount(0);
    People.button(studio, "Вернуть").click();
    assertThat(message(guest, ADVERT)).isVisible();
    assertThat(message(studio, ADVERT)).isVisible();

    act(studio, ADVERT, "Спам");
    assertThat(message(guest, ADVERT)).hasCount(0);
    Page late = live.viewer(people, "Дана");
    assertThat(message(late, "Здравствуйте")).isVisible();
    assertThat(message(late, ADVERT)).hasCount(0);

    openList(studio);
    Locator row = studio.locator("dialog .moderated");
    assertThat(row).containsText("Продавец");
    assertThat(row).containsText(ADVERT);
    assertThat(row).containsText("Спам");
    People.picture(studio, "studio-moderated");
    People.button(studio, "Закрыть").first().click();

    JsonNode hidden = moderation(live).path("hidden").path(0);
    assertThat(hidden.path("reason").asText()).isEqualTo("SPAM");
    assertThat(hidden.path("by").asText()).isNotEmpty();
    live.organizer.end(live.roomId);
    JsonNode summary = live.organizer.summary(live.session);
    String scenario = summary.path("scenarioId").asText();
    assertThat(
            live.organizer
                .api
                .get("/api/scenarios/" + scenario + "/versions/1")
                .expect(200)
                .body()
                .toString())
        .contains("Здравствуйте")
        .doesNotContain(ADVERT);
  }

  @Test
  @Proves("CH5")
  void aBannedPersonIsOutComesInUnderNoOtherNameAndIsBackAsSoonAsItIsUndone(People people) {
    Live live = Live.begun(people.origin(), TITLE);
    Page studio = live.studio(people);
    Page neighbour = live.viewer(people, "Сосед");
    Page spammer = live.viewer(people, "Продавец");
    say(spammer, ADVERT);
    act(studio, ADVERT, "Заблокировать");
    assertThat(spammer.locator("h1")).hasText(BANNED);
    People.picture(spammer, "viewer-banned");
    People.button(studio, "Вернуть").click();
    assertThat(spammer.locator("#say")).isVisible();
    say(spammer, "Я вернулся");
    assertThat(message(neighbour, "Я вернулся")).isVisible();

    act(studio, ADVERT, "Заблокировать");
    assertThat(spammer.locator("h1")).hasText(BANNED);
    spammer.reload();
    assertThat(spammer.locator("h1")).hasText(BANNED);
    Page tab = people.another(spammer);
    tab.navigate("/r/" + live.slug);
    assertThat(tab.locator("h1")).hasText(BANNED);
    Page otherBrowser = people.onPhone();
    Elsewhere.youtube(otherBrowser);
    People.enter(otherBrowser, live.slug, "Другое имя");
    assertThat(otherBrowser.locator("h1")).hasText(BANNED);
    neighbour.reload();
    assertThat(neighbour.locator("#say")).isVisible();

    openList(studio);
    studio.locator("dialog .moderated button").click();
    assertThat(spammer.locator("#say")).isVisible();
  }

  @Test
  @Proves("CH5")
  void aRemovedPersonHearsItAndMayComeInAnew(People people) {
    Live live = Live.begun(people.origin(), TITLE);
    Page studio = live.studio(people);
    Page guest = live.viewer(people, "Гость");
    say(guest, "Первый раз");
    act(studio, "Первый раз", "Удалить из эфира");
    assertThat(guest.locator("h1")).hasText("Ведущий удалил вас из эфира");
    People.button(guest, "Войти снова").click();
    guest.locator("input[name=name]").fill("Гость 2");
    guest.locator("form button[type=submit]").click();
    say(guest, "Второй раз");
    assertThat(message(studio, "Второй раз")).isVisible();
  }

  /** Without a page that obeys, too: the server itself closes the socket and takes nothing more. */
  @Test
  @Proves("CH5")
  void aSocketOfABannedPersonIsClosedAndNothingOpensAnother(Host host) {
    Live live = Live.begun(host.origin(), TITLE);
    try (Viewer spammer = Viewer.join(host.origin(), live.slug, "Продавец").connect()) {
      String id = spammer.say(ADVERT);
      assertThat(spammer.answer(id)).isEqualTo("ack");
      live.organizer
          .api
          .put(
              "/api/sessions/" + live.session + "/expulsions/" + spammer.attendeeId,
              Map.of("kind", "BANNED"),
              "")
          .expect(204);
      assertThat(spammer.answer("out")).contains("BANNED");
      Eventually.holds("the socket is closed", spammer::closed);
      String path = "/api/sessions/" + live.session;
      assertThat(spammer.api.post(path + "/tickets", Map.of()).expect(403).code())
          .isEqualTo("BANNED");
      assertThat(spammer.api.get(path + "/snapshot").expect(403).code()).isEqualTo("BANNED");
    }
  }

  private static void say(Page page, String text) {
    page.locator("#say").fill(text);
    page.locator("#say").press("Enter");
    assertThat(message(page, text)).not().hasAttribute("aria-busy", "true");
  }

  private static Locator message(Page page, String text) {
    return page.locator(".message", new Page.LocatorOptions().setHasText(text));
  }

  private static void act(Page studio, String text, String what) {
    message(studio, text).locator(".act").click();
    People.picture(studio, "studio-acts");
    People.button(studio, what).click();
  }

  private static void openList(Page studio) {
    studio.locator(".studio-head is-menu button").click();
    studio.locator(".menu-item", new Page.LocatorOptions().setHasText("Скрытое")).click();
  }

  private static JsonNode moderation(Live live) {
    String path = "/api/sessions/" + live.session + "/moderation";
    return live.organizer.api.get(path).expect(200).body();
  }
}

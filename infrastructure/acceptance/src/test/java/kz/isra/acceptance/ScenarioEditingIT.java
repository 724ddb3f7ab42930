package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A scenario without a live: put together over a video, changed and saved in versions. */
@SharedHost
class ScenarioEditingIT {
  private static final Path FILM = Path.of("src", "test", "resources", "clips", "film-180.webm");

  @Test
  @Proves({"SC3", "AW-02"})
  void aScenarioIsPutTogetherOverAVideoAndEverySaveIsAVersion(People people) {
    Organizer organizer = Organizer.confirmed(people.origin());
    organizer.film(FILM);
    Page page = people.onDesktop();
    People.signIn(page, organizer);
    String scenario = putTogether(page);
    addAndTakeBack(page);
    page.reload();
    assertThat(events(page)).hasCount(3);
    button(page, "Сохранить версию 2").dblclick();
    assertThat(page.getByText("Версия 2 сохранена")).isVisible();

    JsonNode saved = organizer.api.get(path(scenario) + "/versions/2").expect(200).body();
    assertThat(saved.path("events").findValuesAsText("type"))
        .containsExactly("message.posted", "banner.shown", "banner.hidden");
    assertThat(saved.path("events").get(0).path("payload").path("text").asText())
        .isEqualTo("Добро пожаловать");
    JsonNode first = organizer.api.get(path(scenario) + "/versions/1").expect(200).body();
    assertThat(first.path("events")).isEmpty();
    inTwoTabs(people, page, organizer, scenario);
  }

  private static String putTogether(Page page) {
    page.navigate("/app/scenarios");
    button(page, "Собрать по видео").click();
    Locator form = page.locator("scenario-from-video form");
    form.locator("select[name=assetId]")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    form.locator("input[name=title]").fill("Курс с нуля");
    form.locator("button[type=submit]").dblclick();
    page.waitForURL(Pattern.compile(".*/app/scenarios/scn_[a-z2-7]{26}.*"));
    return page.url().replaceAll(".*/(scn_[a-z2-7]{26}).*", "$1");
  }

  /** A message and a banner, one message more that is undone; three events stay. */
  private static void addAndTakeBack(Page page) {
    button(page, "Сообщение здесь").click();
    page.locator("scenario-editor textarea").fill("Добро пожаловать");
    button(page, "Баннер здесь").click();
    page.locator("banner-form input[name=title]").fill("Курс");
    page.locator("banner-form input[name=label]").fill("Купить");
    page.locator("banner-form input[name=url]").fill("https://school.kz/course?utm_source=isra");
    page.locator("banner-form button[type=submit]").click();
    assertThat(events(page)).hasCount(3);
    button(page, "+5 с").click();
    button(page, "Сообщение здесь").click();
    assertThat(events(page)).hasCount(4);
    page.locator("scenario-timeline [role=slider]").focus();
    page.keyboard().press("Control+z");
    assertThat(events(page)).hasCount(3);
    assertThat(page.locator("scenario-editor")).containsText("не сохранен");
    People.picture(page, "scenario-editing");
  }

  /** Two tabs change the same version: the second carries its changes over to the newer one. */
  private static void inTwoTabs(People people, Page one, Organizer organizer, String scenario) {
    Page two = people.another(one);
    two.navigate("/app/scenarios/" + scenario);
    button(two, "Изменить").click();
    button(one, "Изменить").click();
    events(two).first().click();
    two.locator("scenario-editor textarea").fill("Начинаем");
    events(one).nth(1).click();
    button(one, "+1 с").click();
    button(one, "Сохранить версию 3").click();
    assertThat(one.getByText("Версия 3 сохранена")).isVisible();
    button(two, "Сохранить версию 3").click();
    assertThat(two.getByText("Ваши изменения перенесены")).isVisible();
    button(two, "Сохранить версию 4").click();
    assertThat(two.getByText("Версия 4 сохранена")).isVisible();

    JsonNode newest = organizer.api.get(path(scenario) + "/versions/4").expect(200).body();
    assertThat(newest.path("events").findValuesAsText("text")).contains("Начинаем");
    assertThat(newest.path("events").get(1).path("offsetMs").asLong()).isEqualTo(6_000);
  }

  private static Locator events(Page page) {
    return page.locator("button.event");
  }

  private static String path(String scenario) {
    return "/api/scenarios/" + scenario;
  }
}

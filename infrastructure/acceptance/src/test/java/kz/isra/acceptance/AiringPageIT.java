package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * An autowebinar that runs, from its owner's chair, while the cloud delivers everything twice and
 * late: a viewer asks over the script, the owner hears of it, answers, keeps order, takes a newer
 * version of the scenario and stops the airing; the next day its report is there and the newer
 * version plays.
 */
@OwnHost("--twice-and-late=7")
class AiringPageIT {
  private static final String QUESTION = "Сколько стоит курс?";
  private static final String ANSWER = "Болат, сегодня двадцать тысяч";
  private static final String ADVERT = "Купите лучше у нас";
  private static final String WELCOME = "Добро пожаловать";
  private static final String SCRIPTED = "А запись будет?";
  private static final LocatorAssertions.IsVisibleOptions LONG =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @Test
  @Proves({"AW8", "EN4", "SC9", "AW-05"})
  void anOwnerLeadsARunThatPlaysByItselfAndTheNextOnePlaysWhatWasChangedMeanwhile(
      Host host, People people) {
    var airing = AirByScript.prepare(Organizer.confirmed(host.origin()));
    Page owner = people.onDesktop();
    People.signIn(owner, airing.organizer);
    Instant startsAt = Instant.now().plusSeconds(90).truncatedTo(ChronoUnit.MINUTES);
    airing.publishDaily(startsAt);
    Page asker = enter(people.onPhone(), airing, "Болат");
    Page seller = enter(people.onDesktop(), airing, "Продавец");
    owner.navigate(airing.page());
    assertThat(owner.getByText("Скоро начнётся").first()).isVisible();
    People.picture(owner, "running-soon");

    assertThat(asker.locator("#say")).isVisible(LONG);
    assertThat(seller.locator("#say")).isVisible(LONG);
    say(asker, QUESTION);
    say(seller, ADVERT);
    assertThat(owner.getByText("Зрители пишут").first()).isVisible();
    assertThat(owner.getByText("2 зрителя").first()).isVisible();
    People.looks(owner, "running-asked");
    Page studio = people.another(owner);
    studio.navigate("/app");
    assertThat(studio.getByText("Зрители пишут")).isVisible();
    owner.setViewportSize(360, 640);
    People.link(owner, "Отвечать зрителям").click();
    assertThat(message(owner, QUESTION)).isVisible();
    owner.setViewportSize(1280, 800);

    answers(owner, asker);
    keepsOrder(owner, asker);
    showsBanner(owner, asker);
    takesNewerVersion(airing, studio);
    assertThat(message(asker, SCRIPTED)).isVisible(LONG);
    toldOnce(airing, "пишет зритель");
    String answerHere = "(/app/rooms/" + airing.room + "/studio#chat)";
    assertThat(
            Mailbox.find(airing.organizer.api, airing.organizer.email, Pattern.compile(answerHere)))
        .isPresent();
    stops(studio, asker);
    assertThat(owner.getByText("Остановлен вами.")).isVisible();
    JsonNode summary = airing.organizer.summary(airing.session);
    toldOnce(airing, "меньше, чем на два показа");

    host.backAt(startsAt.plus(1, ChronoUnit.DAYS).minusSeconds(40));
    Page next = people.onPhone();
    People.enter(next, airing.slug, "Дана");
    report(owner, summary, airing);
    People.picture(next, "running-next");
    assertThat(message(next, "Добро пожаловать снова")).isVisible(LONG);
    assertThat(message(next, WELCOME + "!")).hasCount(0);
    toldOnce(airing, "пишет зритель");
    toldOnce(airing, "меньше, чем на два показа");
  }

  /** The script goes on above and below, quieter than the living. */
  private static void answers(Page owner, Page asker) {
    assertThat(message(owner, WELCOME)).hasClass(Pattern.compile(".*played.*"));
    assertThat(message(owner, QUESTION)).isVisible();
    say(owner, ANSWER);
    assertThat(message(asker, ANSWER)).isVisible();
    People.looks(owner, "running-studio");
    People.picture(asker, "running-viewer");
  }

  private static void keepsOrder(Page owner, Page asker) {
    assertThat(message(asker, ADVERT)).isVisible();
    hide(owner, ADVERT);
    assertThat(message(asker, ADVERT)).hasCount(0);
    People.button(owner, "Вернуть").click();
    assertThat(message(asker, ADVERT)).isVisible();
    hide(owner, ADVERT);
    assertThat(message(asker, ADVERT)).hasCount(0);
    hide(owner, WELCOME);
    assertThat(message(asker, WELCOME)).hasCount(0);
  }

  private static void showsBanner(Page owner, Page asker) {
    Locator banner = owner.locator(".switch", new Page.LocatorOptions().setHasText("Курс"));
    banner.click();
    assertThat(asker.getByText("Курс со скидкой")).isVisible();
    People.link(asker, "Купить").click();
    banner.click();
    assertThat(asker.getByText("Курс со скидкой")).hasCount(0);
  }

  /** What would be left out of the run is named before it counts. */
  private static void takesNewerVersion(AirByScript airing, Page page) {
    airing.change(
        List.of(
            airing.reword(WELCOME, "Добро пожаловать снова"),
            AirByScript.said(175, "Дана", "Этого не увидит никто")));
    page.navigate(airing.page());
    People.button(page, "Показывать версию 3").click();
    Locator dialog = page.locator("dialog");
    assertThat(dialog).containsText("1 сообщение");
    assertThat(dialog).containsText("Этого не увидит никто");
    People.picture(page, "running-newer");
    dialog.getByText("Отмена").click();
    assertThat(People.button(page, "Показывать версию 3")).isVisible();
    assertThat(airing.state().path("scenarioVersion").asInt()).isEqualTo(2);
    People.button(page, "Показывать версию 3").click();
    dialog.locator("is-button[kind=primary] button").click();
    assertThat(page.getByText("Этот показ доиграет как есть")).isVisible();
    assertThat(People.button(page, "Показывать версию 3")).hasCount(0);
    assertThat(page.getByText("не показываются: 1 сообщение")).isVisible();
    assertThat(airing.state().path("scenarioVersion").asInt()).isEqualTo(3);
  }

  private static void stops(Page page, Page viewer) {
    People.button(page, "Остановить показ").click();
    page.locator("dialog is-button[kind=danger] button").click();
    assertThat(page.getByText("Показ остановлен")).isVisible();
    assertThat(viewer.getByText("Эфир завершён").first()).isVisible();
    assertThat(viewer.getByText("Следующий эфир: завтра")).isVisible();
    People.picture(viewer, "running-stopped");
  }

  /** The next morning, from the dashboard: what was done is what is counted. */
  private static void report(Page page, JsonNode summary, AirByScript airing) {
    People.signIn(page, airing.organizer);
    page.locator("a[href='/app/sessions/" + airing.session + "']").click();
    assertThat(page.getByText("Остановлен вами.")).isVisible();
    assertThat(page.locator(".people tbody tr")).hasCount(2);
    Locator asker = page.locator(".people tbody tr", new Page.LocatorOptions().setHasText("Болат"));
    assertThat(asker.locator("[data-label=Клики]")).hasText("1");
    assertThat(asker.locator("[data-label=Сообщения]")).hasText("1");
    assertThat(page.locator(".asked-list")).hasCount(0);
    assertThat(page.locator("is-report .curve-marks")).containsText("Курс со скидкой");
    assertThat(page.locator("main")).not().containsText(SCRIPTED);
    assertThat(summary.path("came").asInt()).isEqualTo(2);
    assertThat(summary.path("messages").asInt()).isEqualTo(2);
    assertThat(summary.path("clicks").path(0).path("people").asInt()).isEqualTo(1);
    People.looks(page, "running-report");
  }

  private static void toldOnce(AirByScript airing, String subject) {
    Eventually.get(
        "a mail: " + subject,
        Duration.ofSeconds(150),
        () -> {
          long mails = Mailbox.count(airing.organizer.api, airing.organizer.email, subject);
          return mails == 0 ? Optional.empty() : Optional.of(mails);
        });
    assertThat(Mailbox.count(airing.organizer.api, airing.organizer.email, subject)).isEqualTo(1);
  }

  private static Page enter(Page page, AirByScript airing, String name) {
    People.enter(page, airing.slug, name);
    assertThat(page.locator(".countdown .digits")).isVisible();
    return page;
  }

  private static void say(Page page, String text) {
    page.locator("#say").fill(text);
    page.locator("#say").press("Enter");
    assertThat(message(page, text)).not().hasAttribute("aria-busy", "true");
  }

  private static void hide(Page page, String text) {
    message(page, text).locator(".act").click();
    People.button(page, "Спам").click();
  }

  private static Locator message(Page page, String text) {
    return page.locator(".message", new Page.LocatorOptions().setHasText(text));
  }
}

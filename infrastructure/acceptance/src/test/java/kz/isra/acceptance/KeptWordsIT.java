package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** What somebody wrote is neither lost nor doubled: without a line, after a reload. */
@SharedHost
class KeptWordsIT {
  private static final String TITLE = "Ничего не теряется";
  private static final String DRAFT = "Ещё не дописал";

  @Test
  @Proves("CH2")
  void twentySecondsWithoutALineLoseAndDoubleNothing(People people) {
    Live live = Live.begun(people.origin(), TITLE);
    try (Viewer other = Viewer.join(people.origin(), live.slug, "Сергей").connect()) {
      Page phone = live.viewer(people, "Айгүл");
      say(phone, "До обрыва");
      assertThat(message(phone, "До обрыва")).not().hasAttribute("aria-busy", "true");
      phone.context().setOffline(true);
      say(phone, "Написано без связи");
      phone.locator("#say").fill(DRAFT);
      for (int n = 1; n <= 3; n++) {
        assertThat(other.answer(other.say("Тем временем " + n))).isEqualTo("ack");
      }
      phone.waitForTimeout(20_000);
      assertThat(message(phone, "Написано без связи")).hasAttribute("aria-busy", "true");
      assertThat(message(phone, "Написано без связи")).containsText("отправляется");
      assertThat(phone.locator(".bar .connection")).isVisible();
      assertThat(other.texts()).doesNotContain("Написано без связи");
      People.picture(phone, "offline");

      phone.context().setOffline(false);
      Eventually.holds("the message arrived", () -> other.texts().contains("Написано без связи"));
      assertThat(message(phone, "Написано без связи")).not().hasAttribute("aria-busy", "true");
      for (int n = 1; n <= 3; n++) {
        assertThat(message(phone, "Тем временем " + n)).hasCount(1);
      }
      assertThat(message(phone, "Написано без связи")).hasCount(1);
      assertThat(phone.locator("#say")).hasValue(DRAFT);
      assertThat(other.logOverHttp())
          .filteredOn(event -> event.toString().contains("Написано без связи"))
          .hasSize(1);
    }
  }

  @Test
  @Proves("CH2")
  void aRefusedMessageStaysWithItsTextUntilItIsSentAgain(People people) {
    Live live = Live.begun(people.origin(), TITLE);
    try (Viewer other = Viewer.join(people.origin(), live.slug, "Сергей").connect()) {
      Page phone = live.viewer(people, "Айгүл");
      phone.evaluate(
          """
          () => {
            const chat = document.querySelector('is-chat');
            for (let n = 1; n <= 30; n++) chat.dispatchEvent(new CustomEvent('say', {bubbles: true, detail: `Вопрос №${n}.`}));
          }
          """);
      Locator again = People.button(phone, "Повторить");
      assertThat(again.first()).isVisible();
      People.picture(phone, "retry");
      Eventually.holds(
          "all thirty arrived",
          () -> {
            if (again.count() > 0) {
              again.first().click();
            }
            return other.texts().size() == 30;
          });
      assertThat(other.texts())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, 30).mapToObj(n -> "Вопрос №" + n + ".").toList());
    }
  }

  @Test
  @Proves("CH2")
  void aDraftSurvivesAReload(People people) {
    Live live = Live.begun(people.origin(), TITLE);
    Page phone = live.viewer(people, "Айгүл");
    phone.locator("#say").fill(DRAFT);
    phone.reload();
    assertThat(phone.locator("#say")).hasValue(DRAFT);
  }

  private static void say(Page page, String text) {
    page.locator("#say").fill(text);
    page.locator("#say").press("Enter");
  }

  private static Locator message(Page page, String text) {
    return page.locator(".message", new Page.LocatorOptions().setHasText(text));
  }
}

package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static kz.isra.acceptance.People.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A forgotten password, in the browser, with the mail that really came. */
@SharedHost
class AccountPagesIT {
  private static final String FRESH = "ornate battery staple 9";

  @Test
  @Proves("AC1")
  void aNewPasswordIsSetByMailAndEndsEveryOldLogin(People people) {
    Organizer organizer = Organizer.confirmed(people.origin());
    Page old = people.onDesktop();
    People.signIn(old, organizer);
    assertThat(old.locator("is-topbar h1")).isVisible();

    Page page = people.onPhone();
    page.navigate("/login");
    link(page, "Не помню пароль").click();
    page.getByLabel("Электронная почта").fill(organizer.email);
    button(page, "Отправить ссылку").click();
    assertThat(page.getByText("Проверьте почту")).isVisible();
    String token =
        Eventually.get(
            "the mail with the link",
            () -> Mailbox.find(new Api(people.origin()), organizer.email, Mailbox.RESET));
    page.navigate("/reset?token=" + token);
    page.getByLabel("Новый пароль", new Page.GetByLabelOptions().setExact(true)).fill(FRESH);
    button(page, "Сохранить пароль").click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Пароль изменён");

    old.navigate("/app");
    old.waitForURL(Pattern.compile(".*/login.*"));
    logIn(page, organizer.login, Organizer.PASSWORD);
    assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
    logIn(page, organizer.login, FRESH);
    page.waitForURL(Pattern.compile(".*/app"));
    page.navigate("/reset?token=" + token);
    page.getByLabel("Новый пароль", new Page.GetByLabelOptions().setExact(true)).fill(FRESH);
    button(page, "Сохранить пароль").click();
    assertThat(link(page, "Запросить новую ссылку")).isVisible();
  }

  private static void logIn(Page page, String login, String password) {
    page.navigate("/login");
    page.getByLabel("Логин или почта").fill(login);
    page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(password);
    page.locator("form button[type=submit]").click();
  }
}

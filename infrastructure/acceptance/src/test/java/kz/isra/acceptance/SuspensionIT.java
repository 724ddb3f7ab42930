package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** An account is suspended and restored by the operator; everybody concerned reads what is true. */
@SharedHost
class SuspensionIT {
  private static final Path FILM = Path.of("src/test/resources/clips/film-180.webm");
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String CLOSED = "Комната временно недоступна";

  @Test
  @Proves({"EN6", "I16"})
  void aSuspendedAccountAirsNothingUntilItIsRestored(People people) {
    Organizer owner = Organizer.confirmed(people.origin());
    JsonNode room = owner.room("Показ каждый день");
    // armed three minutes before: there is time to suspend
    Instant at = Instant.now().plusSeconds(290).truncatedTo(MINUTES);
    String autowebinar = daily(owner, room, at);
    Page viewer = people.onPhone();
    People.enter(viewer, room.path("slug").asText(), "Айгүл");
    assertThat(viewer.locator(".countdown .digits")).isVisible();
    Locator closed = viewer.locator("h1", new Page.LocatorOptions().setHasText(CLOSED));
    Page page = people.onDesktop();
    People.signIn(page, owner);
    assertThat(page.locator("is-standing section")).hasCount(0);

    Page operator = people.onDesktop();
    order(operator, owner, "Suspend", "2026-17", "проверяем жалобу");
    order(operator, owner, "Suspend", "2026-17", "проверяем жалобу");

    assertThat(closed).isVisible(within(LONG));
    assertThat(viewer.locator(".countdown")).hasCount(0);
    People.picture(viewer, "suspended-viewer");
    page.reload();
    Locator banner = page.locator("is-standing");
    assertThat(banner).containsText("Аккаунт приостановлен");
    assertThat(banner).containsText("проверяем жалобу");
    People.picture(page, "suspended-owner");
    assertThat(mails(owner, "Ваш аккаунт приостановлен. Причина: проверяем жалобу")).isEqualTo(1);

    refusedInTheStudio(page, room);
    page.navigate("/app/balance");
    assertThat(banner).containsText("Аккаунт приостановлен");
    assertThat(page.getByText("1 000 ₸").first()).isVisible();

    Eventually.holds(
        "the start was given up",
        LONG,
        () -> mails(owner, "и не вышел: аккаунт приостановлен") == 1);
    JsonNode given = owner.api.get("/api/autowebinars/" + autowebinar).expect(200).body();
    assertThat(given.path("occurrences").findValuesAsText("reason")).containsExactly("suspended");
    assertThat(given.path("state").asText()).isEqualTo("ACTIVE");
    assertThat(owner.balance().path("availableTiyn").asLong()).isEqualTo(100_000);
    page.navigate("/app/autowebinars/" + autowebinar);
    assertThat(page.getByText("аккаунт был приостановлен").first()).isVisible();
    assertThat(closed).isVisible();

    order(operator, owner, "Restore", "2026-18", "жалоба не подтвердилась");
    order(operator, owner, "Suspend", "2026-17", "проверяем жалобу");

    assertThat(closed).hasCount(0, soon());
    page.navigate("/app");
    assertThat(page.getByText("Ближайшие показы")).isVisible();
    assertThat(banner.locator("section")).hasCount(0);
    assertThat(mails(owner, "Ваш аккаунт больше не приостановлен")).isEqualTo(1);
    start(page, room);
    assertThat(page.getByText("В эфире").first()).isVisible();
  }

  private static void refusedInTheStudio(Page page, JsonNode room) {
    start(page, room);
    Locator words = page.locator(".problem");
    assertThat(words).containsText("Аккаунт приостановлен, поэтому эфиры");
  }

  private static void start(Page page, JsonNode room) {
    page.navigate("/app/rooms/" + room.path("id").asText() + "/studio");
    People.button(page, "Начать эфир").click();
    page.locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Начать эфир"))
        .click();
  }

  /** Gives an order on the local host's page of the operator. */
  private static void order(
      Page page, Organizer owner, String button, String number, String reason) {
    page.navigate("/dev/accounts");
    page.locator("[name=account]").fill(owner.email);
    page.locator("[name=reason]").fill(reason);
    page.locator("[name=order]").fill(number);
    People.button(page, button).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Done.");
  }

  private static String daily(Organizer owner, JsonNode room, Instant at) {
    String film = owner.film(FILM);
    var scenario = Map.of("title", "Показ", "assetId", film);
    return owner
        .api
        .create(
            "/api/autowebinars",
            Map.of(
                "roomId",
                room.path("id").asText(),
                "scenarioId",
                owner.api.create("/api/scenarios", scenario).expect(201).text("id"),
                "video",
                Map.of("kind", "file", "assetId", film),
                "schedule",
                Map.of(
                    "kind", "DAILY",
                    "zone", ALMATY.getId(),
                    "times", List.of(LocalTime.ofInstant(at, ALMATY).toString()))))
        .expect(201)
        .text("id");
  }

  /** How many mails to the owner say so. */
  private static long mails(Organizer owner, String words) {
    return Mailbox.texts(owner.api, owner.email).stream()
        .filter(text -> text.contains(words))
        .count();
  }

  private static LocatorAssertions.IsVisibleOptions within(Duration longest) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(longest.toMillis());
  }

  private static LocatorAssertions.HasCountOptions soon() {
    return new LocatorAssertions.HasCountOptions().setTimeout(LONG.toMillis());
  }
}

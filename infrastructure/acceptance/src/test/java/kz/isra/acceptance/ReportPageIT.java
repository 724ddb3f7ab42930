package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** The day after: the report of a live in the browser, and its file. */
@SharedHost
class ReportPageIT {

  /** The organizer lets the door ask for a contact. */
  private static void asksContact(Page page, String roomId) {
    page.navigate("/app/rooms/" + roomId);
    page.locator("input[name=asksContact]").check();
    People.button(page, "Сохранить").click();
    assertThat(page.locator("is-toasts")).containsText("Комната сохранена");
  }

  /** A viewer gives a phone, forgets the consent, is told so and loses nothing. */
  private static void givesContact(Page viewer, String slug) {
    viewer.navigate("/r/" + slug);
    viewer.locator("input[name=name]").fill("Дана");
    assertThat(viewer.locator("input[name=contactConsent]")).hasCount(0);
    viewer.locator("input[name=contact]").fill("+7 701 123 45 67");
    viewer.locator("form button[type=submit]").click();
    assertThat(viewer.locator("#consent-error")).containsText("без согласия мы его не сохраним");
    viewer.reload();
    assertThat(viewer.locator("input[name=contact]")).hasValue("+7 701 123 45 67");
    viewer.locator("input[name=name]").fill("Дана");
    viewer.locator("input[name=contactConsent]").check();
    viewer.locator("form button[type=submit]").click();
    assertThat(viewer.locator("is-entry")).hasCount(0);
  }

  @Test
  @Proves({"AN1", "AN4", "AW-05"})
  void theReportTellsWhoCameAndWhatTheyDid(People people) throws IOException {
    Organizer organizer = Organizer.confirmed(people.origin());
    JsonNode room = organizer.room("Отчёт на утро");
    String slug = room.path("slug").asText();
    String roomId = room.path("id").asText();
    String session = organizer.start(roomId).path("sessionId").asText();
    Page page = people.onDesktop();
    People.signIn(page, organizer);
    asksContact(page, roomId);
    Page viewer = people.onPhone();
    People.enter(viewer, slug + "?utm_source=telegram&utm_campaign=osen", "Айгүл");
    Page dana = people.onPhone();
    givesContact(dana, slug);
    try (Viewer formula = Viewer.join(people.origin(), slug, "=1+1").connect()) {
      assertThat(formula.answer(formula.say("Сколько стоит курс?"))).isEqualTo("ack");
      JsonNode banner =
          organizer
              .api
              .create(
                  "/api/rooms/" + roomId + "/banners",
                  Map.of("kind", "text", "title", "Курс со скидкой", "text", "Сегодня"))
              .expect(201)
              .body();
      organizer
          .api
          .post(
              "/api/rooms/" + roomId + "/banners/" + banner.path("id").asText() + "/show",
              Map.of("sessionId", session))
          .expect(204);
      Eventually.holds(
          "all people are counted",
          () ->
              organizer
                      .api
                      .get("/api/sessions/" + session + "/report")
                      .expect(200)
                      .body()
                      .path("came")
                      .asInt()
                  == 3);
    }
    organizer.end(roomId);
    organizer.summary(session);

    page.locator(".rail").getByText("Отчёты").click();
    page.getByText("Отчёт на утро").click();
    assertThat(page.locator("is-report .curve svg")).isVisible();
    assertThat(page.locator("is-report .curve-marks")).containsText("Курс со скидкой");
    assertThat(page.locator(".asked-list")).containsText("Сколько стоит курс?");
    assertThat(page.locator(".people tbody tr")).hasCount(3);
    assertThat(page.locator(".people tbody")).containsText("Айгүл");
    assertThat(page.locator(".people tbody")).containsText("telegram / osen");
    assertThat(page.locator(".people tbody")).containsText("+7 701 123 45 67");

    Download file = page.waitForDownload(() -> People.button(page, "Скачать таблицу").click());
    assertThat(Files.readString(file.path()))
        .startsWith("\ufeffИмя;")
        .contains("\"Айгүл\"")
        .contains("\"Дана\";\"'+7 701 123 45 67\";")
        .contains("\"'=1+1\"");
    People.looks(page, "report");

    organizer.start(roomId);
    People.button(dana, "Войти").click(new Locator.ClickOptions().setTimeout(60_000));
    assertThat(dana.locator("input[name=name]")).hasValue("Дана");
    assertThat(dana.locator("input[name=contact]")).isVisible(); // asked anew for what is new
  }
}

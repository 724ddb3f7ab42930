package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A newcomer's first two reports, found from the dashboard: of the live and of the run of its
 * autowebinar. What the page says is held against what the people did.
 */
final class FirstReports {
  private final Page page;

  FirstReports(Page page) {
    this.page = page;
  }

  /** One person clicked and asked, and watched no longer than from before the start to the end. */
  void live(String name, Duration longest) {
    String session = open("эфир ·");
    assertThat(rows()).hasCount(1);
    assertPerson(name, 1, 1);
    assertThat(page.locator(".asked-list")).containsText("Меня слышно?");
    assertThat(page.locator("is-report .curve-marks")).containsText("Курс со скидкой");
    assertThat(page.locator(".click-list")).containsText("1 человек");
    People.looks(page, "first-report");
    JsonNode people = recount(session, 1);
    assertThat(people.path(0).path("watchedMs").asLong()).isBetween(1L, longest.toMillis());
  }

  /** Two came to the run, one of them in two tabs; one asked. The script is nobody. */
  void run(String early, String late) {
    String session = open("автовебинар ·");
    assertThat(rows()).hasCount(2);
    assertPerson(early, 0, 0);
    assertPerson(late, 0, 1);
    assertThat(page.locator(".asked-list li")).hasCount(1);
    assertThat(page.locator(".asked-list")).containsText("Вопрос из Берлина?");
    assertThat(page.getByText("сообщения из записи не считаются")).isVisible();
    assertThat(page.locator("main")).not().containsText("Меня слышно?");
    assertThat(page.locator("main")).not().containsText("Здравствуйте, начинаем");
    People.looks(page, "first-run-report");
    JsonNode people = recount(session, 2);
    List<Instant> came = people.findValuesAsText("came").stream().map(Instant::parse).toList();
    assertThat(came).as("in the order in which they came").isSorted();
    assertThat(people.path(0).path("watchedMs").asLong())
        .isGreaterThan(people.path(1).path("watchedMs").asLong());
  }

  private String open(String kind) {
    page.navigate("/app");
    Locator line =
        page.locator("section:has(a[href='/app/reports']) li")
            .filter(new Locator.FilterOptions().setHasText(kind));
    line.locator("a").click();
    page.waitForURL("**/app/sessions/ses_*");
    return page.url().replaceAll(".*/(ses_[a-z2-7]{26}).*", "$1");
  }

  private Locator rows() {
    return page.locator(".people tbody tr");
  }

  private void assertPerson(String name, int clicks, int messages) {
    Locator row = rows().filter(new Locator.FilterOptions().setHasText(name));
    assertThat(row.locator("[data-label=Клики]")).hasText(Integer.toString(clicks));
    assertThat(row.locator("[data-label=Сообщения]")).hasText(Integer.toString(messages));
  }

  /** The summary's figures are the sums of what the report tells of each person. */
  private JsonNode recount(String session, int came) {
    JsonNode people = read("/api/sessions/" + session + "/people?part=0").path("people");
    JsonNode summary = read("/api/sessions/" + session + "/summary");
    long watched = 0;
    for (JsonNode one : people) {
      watched += one.path("watchedMs").asLong();
    }
    assertThat(people).hasSize(came);
    assertThat(summary.path("came").asInt()).isEqualTo(came);
    assertThat(summary.path("peak").asInt()).isEqualTo(came);
    assertThat(summary.path("attendeeMs").asLong()).isEqualTo(watched);
    Download file = page.waitForDownload(() -> People.button(page, "Скачать таблицу").click());
    assertThat(lines(file)).hasSize(came + 1);
    return people;
  }

  private static List<String> lines(Download file) {
    try {
      return Files.readAllLines(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode read(String path) {
    Object text = page.evaluate("path => fetch(path).then(answer => answer.text())", path);
    try {
      return Api.JSON.readTree((String) text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

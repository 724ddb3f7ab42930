package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A room's picture is checked by the organizer's own browser while the room is made. */
@SharedHost
class SourceCheckIT {
  private static final String BAD_YOUTUBE =
      "<script>addEventListener('message', () => parent.postMessage(JSON.stringify({event: 'onError',"
          + " info: location.pathname.endsWith('aaaaaaaaaaa') ? 100 : 150}), '*'));</script>";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @Test
  @Proves("RM4")
  void whatIsWrongIsNamedWithItsRemedyAndAGoodPictureIsTaken(People people) throws IOException {
    try (GrowingHls stream = GrowingHls.start()) {
      Page page = people.onDesktop();
      answerBadly(page);
      Elsewhere.stream(page, stream);
      People.signIn(page, Organizer.confirmed(people.origin()));
      page.navigate("/app/rooms/new");
      check(page);
    }
  }

  private static void check(Page page) {
    page.getByLabel("Название").fill("Проверка картинки");
    page.getByText("HLS-ссылка").click();
    wrong(page, "hls", "https://bad.example.com/missing.m3u8", "По этому адресу ничего нет");
    wrong(page, "hls", "https://bad.example.com/text.m3u8", "Это не плейлист HLS");
    wrong(page, "hls", "https://bad.example.com/closed.m3u8", "(CORS)");
    wrong(page, "hls", "https://nobody.example.com/live.m3u8", "Адрес не отвечает");

    page.getByText("YouTube", new Page.GetByTextOptions().setExact(true)).click();
    wrong(page, "youtube", "https://youtu.be/aaaaaaaaaaa", "Видео не найдено или закрыто");
    wrong(page, "youtube", "https://youtu.be/bbbbbbbbbbb", "Разрешить встраивание");

    page.getByText("Файл в Isra").click();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "film.mp4", "video/mp4", "nothing".repeat(9).getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("room-source [role=alert]")).containsText("MP4", SOON);
    People.picture(page, "source-refused");

    page.getByText("HLS-ссылка").click();
    wrong(page, "hls", Elsewhere.STREAM, "Картинка есть");
    button(page, "Создать комнату").click();
    page.waitForURL(Pattern.compile(".*/app/rooms/room_[a-z2-7]{26}"));
    assertThat(page.locator("is-journey .next")).containsText("Репетиция");
  }

  private static void wrong(Page page, String field, String address, String words) {
    page.locator("input[name=" + field + "]").fill(address);
    button(page, "Проверить").click();
    assertThat(page.locator("is-preview [aria-live]")).containsText(words, SOON);
  }

  private static void answerBadly(Page page) {
    page.context()
        .route(
            "https://bad.example.com/**",
            route -> {
              String url = route.request().url();
              boolean closed = url.endsWith("closed.m3u8");
              var answer =
                  new Route.FulfillOptions()
                      .setBody("hello")
                      .setHeaders(
                          Map.of(
                              "access-control-allow-origin",
                              closed ? "https://own.example.com" : "*"));
              route.fulfill(answer.setStatus(url.endsWith("missing.m3u8") ? 404 : 200));
            });
    page.context().route("https://nobody.example.com/**", Route::abort);
    page.context()
        .route(
            "https://www.youtube-nocookie.com/**",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setBody(BAD_YOUTUBE).setContentType("text/html")));
  }
}

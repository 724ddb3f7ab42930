package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** The room's link in a messenger: what it shows, and the room in the browser that it opens. */
@OwnHost("--media-links=PT20S")
class LinkIT {
  private static final Path FILM = Path.of("src/test/resources/clips/film-180.webm");
  private static final long DRIFT_MS = 2_000;

  /** Bytes a second: more than the film plays, less than would have it here at once. */
  private static final int SLOW = 12_000;

  private static final String SPEAKS =
      """
      () => {
        const video = document.querySelector('is-stage video');
        return !!video && !video.muted && !video.paused && video.currentTime > 0;
      }
      """;

  @Test
  @Proves("RM9")
  void aLinkShowsItsTitleAndPictureWithoutAnyScript(Host host) {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Как открыть «магазин» & не закрыть");
    var robot = new Api(host.origin());

    String html =
        new String(
            robot.get("/r/" + room.path("slug").asText()).expect(200).raw().body(),
            StandardCharsets.UTF_8);

    assertThat(html)
        .contains("property=\"og:title\" content=\"Как открыть «магазин» &amp; не закрыть\"")
        .contains("property=\"og:locale\" content=\"ru_RU\"")
        .contains("property=\"og:description\" content=\"");
    Matcher picture = Pattern.compile("og:image\" content=\"([^\"]+)\"").matcher(html);
    assertThat(picture.find()).isTrue();
    assertThat(picture.group(1)).startsWith(host.origin());
    byte[] image =
        robot.get(picture.group(1).substring(host.origin().length())).expect(200).raw().body();
    assertThat(image).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  @Proves("RM9")
  void inAMessengerThatRefusesStorageANameAndOneTapAreEnoughAndSoundStartsInThatTap(People people) {
    var live = new Live(people.origin());
    Page phone = people.inMessenger();
    phone.navigate("/r/" + live.slug);
    phone.locator("input[name=name]").fill("Айгүл");
    phone.locator("form button[type=submit]").tap();
    assertThat(phone.locator("#say")).isVisible();
    phone.waitForFunction(SPEAKS);
    assertThat(phone.locator(".unmute")).hasCount(0);
    phone.locator("#say").fill("Слышу вас");
    phone.locator("form.composer button").tap();
    assertThat(message(phone, "Слышу вас")).isVisible();
    assertThat(message(phone, "Слышу вас")).not().hasAttribute("aria-busy", "true");

    phone.locator("#say").focus();
    phone.setViewportSize(360, 340);
    People.picture(phone, "messenger-keyboard");
    inSight(phone, "#say", 340);
    inSight(phone, "is-offer aside", 340);
    inSight(phone, "is-stage video", 340);
  }

  @Test
  @Proves("RM9")
  void aKeyboardThatIsDrawnOverThePageCoversNeitherInputNorOffer(People people) {
    var live = new Live(people.origin());
    Page phone = people.inMessenger();
    phone.addInitScript(
        """
        const seen = Object.assign(new EventTarget(), {height: 640, width: 360, offsetTop: 0, scale: 1});
        Object.defineProperty(window, 'visualViewport', {value: seen});
        """);
    People.enter(phone, live.slug, "Айгүл");
    phone.locator("#say").focus();
    phone.evaluate(
        "() => { visualViewport.height = 330; visualViewport.dispatchEvent(new Event('resize')); }");
    Eventually.holds(
        "the room is as high as what is seen",
        () ->
            ((Number) phone.evaluate("document.querySelector('.room').offsetHeight")).intValue()
                == 330);
    inSight(phone, "#say", 330);
    inSight(phone, "is-offer aside", 330);
  }

  @Test
  @Proves("RM9")
  void whereNoTapCameTheOfferOfSoundStaysUntilItIsTaken(People people) {
    var live = new Live(people.origin());
    Page phone = people.onPhone();
    People.enter(phone, live.slug, "Айгүл");
    phone.waitForFunction(SPEAKS);
    phone.reload();
    Locator offer = People.button(phone, "Включить звук").first();
    assertThat(phone.locator(".unmute")).isVisible();
    live.say("Меня слышно?");
    assertThat(message(phone, "Меня слышно?")).isVisible();
    assertThat(phone.locator(".unmute")).isVisible();
    offer.click();
    phone.waitForFunction(SPEAKS);
    assertThat(phone.locator(".unmute")).hasCount(0);
  }

  /** One phone is in the background for a minute, the other plays for that minute. */
  @Test
  @Proves({"RM9", "AW-01"})
  void aMinuteInTheBackgroundLosesNothingAndLinksOfTwentySecondsAreRenewedUnseen(People people) {
    var live = new Live(people.origin());
    Page away = people.inMessenger();
    People.enter(away, live.slug, "Айгүл");
    away.waitForFunction(SPEAKS);
    CDPSession browser = away.context().newCDPSession(away);
    Page phone = people.inMessenger();
    Set<String> links = new HashSet<>();
    phone.onRequest(request -> {
      if (request.url().contains("X-Amz-Signature")) {
        links.add(request.url());
      }
    });
    phone.navigate("/r/" + live.slug);
    phone.locator("input[name=name]").fill("Болат");
    slow(phone);
    phone.locator("form button[type=submit]").tap();
    phone.waitForFunction(SPEAKS);

    lifecycle(browser, "frozen");
    for (int n = 1; n <= 4; n++) {
      live.say("Пока вас не было " + n);
      playsOn(phone, Duration.ofSeconds(15));
    }
    assertThat(links).as("links that were asked").hasSizeGreaterThan(1);
    Eventually.holds("the picture is at now", () -> Math.abs(drift(phone, live)) < DRIFT_MS);
    phone.waitForFunction(SPEAKS);

    lifecycle(browser, "active");
    for (int n = 1; n <= 4; n++) {
      assertThat(message(away, "Пока вас не было " + n)).hasCount(1);
    }
    Eventually.holds("the picture is at now", () -> Math.abs(drift(away, live)) < DRIFT_MS);
  }

  private static void playsOn(Page phone, Duration time) {
    Instant until = Instant.now().plus(time);
    while (Instant.now().isBefore(until)) {
      assertThat(phone.locator(".splash")).hasCount(0);
      phone.waitForTimeout(500);
    }
  }

  private static void lifecycle(CDPSession browser, String state) {
    var parameters = new JsonObject();
    parameters.addProperty("state", state);
    browser.send("Page.setWebLifecycleState", parameters);
  }

  private static void slow(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("Network.enable");
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 100);
    line.addProperty("downloadThroughput", SLOW);
    line.addProperty("uploadThroughput", SLOW);
    browser.send("Network.emulateNetworkConditions", line);
  }

  /** Milliseconds that the picture is ahead of the live. */
  private static long drift(Page page, Live live) {
    Object at = page.evaluate("document.querySelector('is-stage video').currentTime * 1000");
    long now = Duration.between(live.startedAt, Instant.now()).toMillis();
    return ((Number) at).longValue() - now;
  }

  private static void inSight(Page page, String selector, int height) {
    Eventually.holds(
        selector + " stands within " + height,
        () ->
            Boolean.TRUE.equals(
                page.evaluate(
                    """
                    ([selector, height]) => {
                      const {top, bottom, width} = document.querySelector(selector).getBoundingClientRect();
                      return top >= 0 && bottom <= height + 0.5 && bottom - top > 8 && width > 8;
                    }
                    """,
                    new Object[] {selector, height})));
  }

  private static Locator message(Page page, String text) {
    return page.locator(".message", new Page.LocatorOptions().setHasText(text));
  }

  /** A live with a film and a banner that is shown. */
  private static final class Live {
    final String slug;
    final String session;
    final Instant startedAt;
    private final Viewer speaker;

    Live(String origin) {
      Organizer organizer = Organizer.confirmed(origin);
      JsonNode room =
          organizer.room(
              "Как открыть магазин", Map.of("kind", "file", "assetId", organizer.film(FILM)));
      String roomId = room.path("id").asText();
      slug = room.path("slug").asText();
      JsonNode started = organizer.start(roomId);
      session = started.path("sessionId").asText();
      startedAt = Instant.parse(started.path("startedAt").asText());
      String banner = organizer.banner(roomId, "Курс со скидкой");
      organizer.api.post(banner + "/show", Map.of("sessionId", session)).expect(204);
      speaker = Viewer.host(organizer, origin, session).connect();
    }

    void say(String text) {
      assertThat(speaker.answer(speaker.say(text))).isEqualTo("ack");
    }
  }
}

package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.localhost.Delivery;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An autowebinar on a phone in Berlin whose clock is five hours wrong and whose line is thin, while
 * the cloud delivers everything twice and late: it hears by one tap, is frozen for half a minute
 * and stays with everybody else.
 */
@ExtendWith(Stage.class)
class PhoneDayIT {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Path FILM = Path.of("src", "test", "resources", "clips", "film-180.webm");

  /** The scenario's second that is the first one shown: ten seconds before its first message. */
  private static final int FROM = 50;

  /** So long the phone is in a pocket, while the second message of the script is said. */
  private static final Duration AWAY = Duration.ofSeconds(30);

  private static final String FITS =
      "document.querySelector('.eyebrow .chip').getBoundingClientRect().right <= innerWidth";

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

  @Test
  @Proves({"AW7", "AW-04"})
  void aPhoneWithEverythingAgainstItHearsByOneTapAndStaysAtNow(Chromium chromium) {
    try (HostInside host = HostInside.start(Delivery.twiceAndLate(3));
        Chromium pocket = Chromium.open()) {
      People far = pocket.people(host.origin());
      try {
        Page phone = far.onTouchPhone(5, BERLIN.getId());
        story(host.origin(), phone, chromium.people(host.origin()), new Freezer(pocket));
      } catch (RuntimeException | AssertionError failure) {
        far.lastLooks("failed-PhoneDayIT-phone");
        throw failure;
      }
      assertThat(far.complaints()).isEmpty();
    }
  }

  private static void story(String origin, Page phone, People people, Freezer freezer) {
    Organizer organizer = Organizer.confirmed(origin);
    String film = organizer.film(FILM);
    JsonNode room = organizer.room("Как открыть магазин");
    String slug = room.path("slug").asText();
    CDPSession browser = phone.context().newCDPSession(phone);
    ZonedDateTime start = publish(organizer, room, film);

    thinLine(browser);
    phone.navigate("/r/" + slug);
    String inBerlin =
        start.withZoneSameInstant(BERLIN).format(DateTimeFormatter.ofPattern("HH:mm"));
    assertThat(phone.locator(".eyebrow .chip")).containsText(inBerlin);
    assertThat((Boolean) phone.evaluate(FITS)).as("the start is whole on the screen").isTrue();
    People.picture(phone, "phone-door");
    phone.getByLabel("Как вас зовут").tap();
    phone.keyboard().type("Jonas");
    phone.getByText("Войти и ждать начала").tap();
    assertThat(phone.locator(".countdown")).containsText(inBerlin);
    People.picture(phone, "phone-countdown");
    Page other = people.onDesktop();
    People.enter(other, slug, "Айгүл");

    assertThat(phone.getByLabel("Ваше сообщение")).isVisible(SOON);
    isHeard(phone);
    together(phone, other);
    hearsByOneTap(phone);
    assertThat(phone.getByText("Открываем первую главу")).isVisible(SOON);
    assertThat(phone.getByText("Открываем первую главу")).hasCount(1);

    freezer.freeze(phone, AWAY);
    together(phone, other);
    isHeard(phone);
    assertThat(phone.getByText("А запись будет?")).isVisible(SOON);
    assertThat(phone.locator("article.message p").allInnerTexts())
        .isEqualTo(other.locator("article.message p").allInnerTexts());
    People.picture(phone, "phone-back");
  }

  /** The next whole minute that is a quarter of one away. */
  private static ZonedDateTime publish(Organizer organizer, JsonNode room, String film) {
    String roomId = room.path("id").asText();
    JsonNode me = organizer.api.get("/api/me").expect(200).body();
    String scenario =
        new RecordedFilm()
            .save(
                OrgId.of(me.path("orgId").asText()).orElseThrow(),
                RoomId.of(roomId).orElseThrow(),
                "Три главы",
                false);
    ZonedDateTime start =
        ZonedDateTime.now(Clock.system(ALMATY)).plusSeconds(75).truncatedTo(ChronoUnit.MINUTES);
    var aligned =
        Map.of(
            "durationMs",
            180_000,
            "playFromMs",
            FROM * 1_000,
            "playToMs",
            179_000,
            "anchors",
            List.of(Map.of("logMs", 0, "videoMs", 0)),
            "origin",
            "BY_HAND",
            "confirmed",
            true);
    var about =
        Map.of(
            "roomId",
            roomId,
            "scenarioId",
            scenario,
            "scenarioVersion",
            1,
            "video",
            Map.of("kind", "file", "assetId", film),
            "alignment",
            aligned,
            "schedule",
            Map.of(
                "kind",
                "ONCE",
                "zone",
                ALMATY.getId(),
                "date",
                start.toLocalDate().toString(),
                "times",
                List.of(start.toLocalTime().toString())));
    organizer.api.create("/api/autowebinars", about).expect(201);
    return start;
  }

  /** 400 kbit/s, and nearly half a second to anywhere. */
  private static void thinLine(CDPSession browser) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 400);
    line.addProperty("downloadThroughput", 50_000);
    line.addProperty("uploadThroughput", 25_000);
    browser.send("Network.enable");
    browser.send("Network.emulateNetworkConditions", line);
  }

  /** Without a tap the page is silent and says so; with it the sound is there inside the tap. */
  private static void hearsByOneTap(Page phone) {
    phone.reload();
    assertThat(phone.locator(".unmute")).isVisible(SOON);
    assertThat(phone.locator(".unmute")).hasText("Включить звук");
    assertThat(phone.evaluate("document.querySelector('video').muted")).isEqualTo(true);
    People.picture(phone, "phone-muted");
    phone.evaluate(
        "() => document.addEventListener('click', () => {"
            + " window.silentAfterTap = document.querySelector('video').muted; }, {once: true})");
    phone.locator(".unmute").tap();
    assertThat(phone.evaluate("window.silentAfterTap")).isEqualTo(false);
    assertThat(phone.locator(".unmute")).hasCount(0);
    isHeard(phone);
  }

  private static void isHeard(Page phone) {
    Eventually.holds(
        "the film runs with its sound",
        () ->
            (Boolean)
                phone.evaluate(
                    "() => { const video = document.querySelector('video');"
                        + " return Boolean(video) && !video.muted && !video.paused"
                        + " && video.readyState > 2; }"));
  }

  /** Both pictures show the same second within two, and both are past the beginning. */
  private static void together(Page phone, Page other) {
    Eventually.holds(
        "both see the same moment",
        () -> {
          Optional<Integer> here = Strip.second(phone);
          Optional<Integer> there = Strip.second(other);
          return here.isPresent()
              && there.isPresent()
              && here.get() >= FROM
              && Math.abs(here.get() - there.get()) <= 2;
        });
  }
}

package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** What the viewer's room costs a phone, and that all of it is on the screen. */
@SharedHost
class RoomPageIT {
  private static final int MOST_BYTES = 200_000;

  /** Of one answer, when repeated headers are sent as references (RFC 7541). */
  private static final int HEADER_BYTES = 80;

  private static final Path FILM = Path.of("src/test/resources/clips/film-180.webm");

  /** Whether a part is whole inside the window and nothing lies over its middle. */
  private static final String IN_SIGHT =
      """
      selector => {
        const part = document.querySelector(selector);
        if (!part) return 'is missing';
        const {left, top, right, bottom, width, height} = part.getBoundingClientRect();
        if (width < 8 || height < 8) return `is ${width} by ${height}`;
        if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
          return `stands at ${[left, top, right, bottom]} of ${innerWidth} by ${innerHeight}`;
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return part.contains(above) || above?.contains(part) ? '' : `lies under ${above?.outerHTML}`;
      }
      """;

  @Test
  @Proves({"PG5", "RM4"})
  void aRoomWithAFilmIsLightAndWholeOnAPhone(People people) {
    Organizer organizer = Organizer.confirmed(people.origin());
    walkIn(people, organizer, Map.of("kind", "file", "assetId", organizer.film(FILM)), "video");
  }

  @Test
  @Proves({"PG5", "RM4"})
  void aRoomWithAStreamIsLightAndWholeOnAPhone(People people) throws IOException {
    try (GrowingHls stream = GrowingHls.start()) {
      Organizer organizer = Organizer.confirmed(people.origin());
      walkIn(people, organizer, Map.of("kind", "hls", "url", Elsewhere.STREAM), "video", stream);
    }
  }

  @Test
  @Proves({"PG5", "RM4"})
  void aRoomWithYoutubeIsLightAndWholeOnAPhone(People people) {
    Organizer organizer = Organizer.confirmed(people.origin());
    walkIn(
        people,
        organizer,
        Map.of("kind", "youtube", "url", "https://youtu.be/aqz-KE-bpKQ"),
        "iframe");
  }

  private static void walkIn(
      People people,
      Organizer organizer,
      Map<String, String> source,
      String picture,
      GrowingHls... streams) {
    JsonNode room = organizer.room("Как открыть магазин", source);
    String banner = organizer.banner(room.path("id").asText(), "Курс со скидкой до конца недели");
    String session = organizer.start(room.path("id").asText()).path("sessionId").asText();
    organizer.api.post(banner + "/show", Map.of("sessionId", session)).expect(204);
    Page phone = people.onPhone();
    Elsewhere.youtube(phone);
    for (GrowingHls stream : streams) {
      Elsewhere.stream(phone, stream);
    }
    Map<String, Integer> loaded = weigh(phone, people.origin());
    People.enter(phone, room.path("slug").asText(), "Айгүл");
    assertThat(phone.locator("#say")).isVisible();
    assertThat(phone.locator("is-offer aside")).isVisible();
    assertThat(phone.locator("is-stage " + picture)).isVisible();
    Eventually.holds(
        "the splash over the picture is gone", () -> phone.locator(".splash").count() == 0);
    People.picture(phone, "room-" + source.get("kind"));
    for (String part :
        new String[] {"is-stage " + picture, ".bar .state", "is-offer aside", "#say"}) {
      assertThat(phone.evaluate(IN_SIGHT, part)).as(part).isEqualTo("");
    }
    assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    int all = loaded.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(all).as(loaded.toString()).isBetween(MOST_BYTES / 10, MOST_BYTES);
  }

  /**
   * Bytes as transferred by address; only our own, so without any picture. Each address once: a
   * browser keeps what it has, but not while a test answers for other sites. Headers count as much
   * as HTTP/2 leaves of them, which the Distribution speaks and this host does not.
   */
  private static Map<String, Integer> weigh(Page page, String origin) {
    CDPSession browser = page.context().newCDPSession(page);
    var loaded = new TreeMap<String, Integer>();
    var addresses = new HashMap<String, String>();
    var headers = new HashMap<String, Integer>();
    browser.send("Network.enable");
    browser.on(
        "Network.requestWillBeSent",
        event ->
            addresses.put(
                text(event, "requestId"),
                event.getAsJsonObject("request").get("url").getAsString()));
    browser.on(
        "Network.responseReceived",
        event ->
            headers.put(
                text(event, "requestId"),
                event.getAsJsonObject("response").get("encodedDataLength").getAsInt()));
    browser.on(
        "Network.loadingFinished",
        event -> {
          String address = addresses.getOrDefault(text(event, "requestId"), "");
          if (address.startsWith(origin)) {
            int body =
                event.get("encodedDataLength").getAsInt()
                    - headers.getOrDefault(text(event, "requestId"), 0);
            loaded.merge(address, body + HEADER_BYTES, Integer::max);
          }
        });
    return loaded;
  }

  private static String text(JsonObject event, String name) {
    return event.get(name).getAsString();
  }
}

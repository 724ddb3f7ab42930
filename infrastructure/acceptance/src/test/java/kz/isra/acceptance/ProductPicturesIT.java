package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** What the landing shows is the product: a live in its studio and on a phone, and its report. */
@SharedHost
class ProductPicturesIT {
  private static final Path CLIPS = Path.of("src/test/resources/clips");

  /** Of one CSS pixel: the landing shows them smaller than they were. */
  private static final double SHARP = 1.4;

  @Test
  @Proves("LP1")
  void theLandingShowsTheProductAsItIs(People people) throws IOException {
    var pictures = new ProductPictures(people.onDesktop());
    for (String language : ProductPictures.LANGUAGES) {
      JsonNode talk = Api.JSON.readTree(getClass().getResource("/pictures/" + language + ".json"));
      new Evening(people, talk, language).show(pictures);
    }
  }

  /** One live in one language. */
  private static final class Evening {
    private final People people;
    private final JsonNode talk;
    private final String language;
    private final Organizer organizer;
    private final String roomId;
    private final String slug;
    private final List<String> banners = new ArrayList<>();
    private final List<Viewer> viewers = new ArrayList<>();

    Evening(People people, JsonNode talk, String language) {
      this.people = people;
      this.talk = talk;
      this.language = language;
      organizer = Organizer.confirmed(people.origin());
      organizer.pay(organizer.topUp(2_500_000), "pay");
      String film = organizer.film(CLIPS.resolve("talk-" + language + ".webm"));
      JsonNode room =
          organizer
              .api
              .create(
                  "/api/rooms",
                  Map.of(
                      "title",
                      talk.path("title").asText(),
                      "presenter",
                      talk.path("presenter").asText(),
                      "language",
                      language,
                      "source",
                      Map.of("kind", "file", "assetId", film)))
              .expect(201)
              .body();
      roomId = room.path("id").asText();
      slug = room.path("slug").asText();
      talk.path("banners").forEach(banner -> banners.add(banner(banner)));
    }

    private String banner(JsonNode banner) {
      var about =
          Map.of(
              "kind",
              "button",
              "title",
              banner.path(0).asText(),
              "text",
              banner.path(1).asText(),
              "label",
              banner.path(2).asText(),
              "url",
              "https://example.com/course");
      String path = "/api/rooms/" + roomId + "/banners";
      return path + "/" + organizer.api.create(path, about).expect(201).text("id");
    }

    void show(ProductPictures pictures) {
      Page studio = people.on(1060, 680, SHARP);
      People.signIn(studio, organizer);
      String session = organizer.start(roomId).path("sessionId").asText();
      Walk.open(studio, "/app/rooms/" + roomId + "/studio", language);
      Page phone = people.on(360, 640, 2);
      Walk.open(phone, "/r/" + slug, language);
      phone.locator("input[name=name]").fill(talk.path("me").asText());
      phone.locator("form button[type=submit]").click();
      assertThat(phone.locator("#say")).isVisible();
      Viewer host = Viewer.host(organizer, people.origin(), session).connect();
      viewers.add(host);
      for (JsonNode name : talk.path("viewers")) {
        viewers.add(Viewer.join(people.origin(), slug, name.asText()).connect());
      }
      talk.path("chat").forEach(line -> speak(host, line.path(0).asText(), line.path(1).asText()));
      phone.locator("#say").fill(talk.path("mine").asText());
      phone.locator("#say").press("Enter");
      organizer.api.post(banners.getFirst() + "/show", Map.of("sessionId", session)).expect(204);
      for (Page page : List.of(studio, phone)) {
        assertThat(page.getByText(talk.path("mine").asText())).isVisible();
      }
      assertThat(phone.locator("is-offer aside")).isVisible();
      assertThat(studio.locator(".fact").first())
          .containsText(String.valueOf(talk.path("viewers").size() + 1));
      phone.locator("h1").click();
      pictures.take(studio, "studio", language);
      pictures.take(phone, "room", language);
      viewers.forEach(Viewer::close);
      organizer.end(roomId);
      JsonNode summary = organizer.summary(session);
      new ExampleReport(talk).tell(studio, session, summary);
      Walk.open(studio, "/app/sessions/" + session, language);
      studio.setViewportSize(1060, 860);
      assertThat(studio.locator("is-report .people")).isVisible();
      studio.locator("is-report").evaluate("report => report.scrollIntoView()");
      pictures.take(studio, "report", language);
    }

    private void speak(Viewer host, String name, String text) {
      Viewer one = name.isEmpty() ? host : viewers.get(1 + place(name));
      Eventually.holds("it is said: " + text, () -> one.answer(one.say(text)).equals("ack"));
      Eventually.holds("it is heard: " + text, () -> host.texts().contains(text));
    }

    private int place(String name) {
      for (int i = 0; i < talk.path("viewers").size(); i++) {
        if (talk.path("viewers").path(i).asText().equals(name)) {
          return i;
        }
      }
      throw new IllegalArgumentException(name);
    }
  }
}

package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * Every page, empty and full, in every language, on both screens and in both themes; by the rules
 * of accessibility in one language.
 */
@Proves({"PG4", "PG6"})
@SharedHost
class PageWalkIT {
  private static final Path FILM = Path.of("src/test/resources/clips/film-180.webm");
  private final Walk walk = new Walk();

  @Test
  @Proves({"PG4", "PG6", "PG7", "OF-01"})
  void everybodysPages(People people) {
    Page page = walk.with(people.onPhone());
    walk.through(page, "landing", "/");
    walk.through(page, "offer", "/offer");
    walk.through(page, "offer-1", "/offer/1");
    walk.through(page, "prices", "/prices");
    walk.through(page, "privacy", "/privacy");
    walk.through(page, "sign-up", "/sign-up");
    walk.through(page, "login", "/login");
    walk.refuses("/api/registrations/confirm");
    walk.through(page, "confirm", "/confirm?token=used");
    walk.through(page, "reset", "/reset");
    walk.through(page, "reset-new", "/reset?token=used");
    walk.refuses("/nothing-is-here");
    walk.through(page, "missing", "/nothing-is-here");
    isWell();
  }

  @Test
  void whatANewOrganizerSees(People people) {
    Page page = walk.with(people.onPhone());
    People.signIn(page, Organizer.registered(people.origin()));
    for (String place :
        List.of("", "/rooms", "/scenarios", "/autowebinars", "/videos", "/balance")) {
      walk.through(page, "new" + place.replace('/', '-'), "/app" + place);
    }
    isWell();
  }

  @Test
  void whatABusyOrganizerAndTheirViewersSee(People people) {
    Organizer organizer = Organizer.confirmed(people.origin());
    JsonNode topUp = organizer.topUp(1_000_000);
    organizer.pay(topUp, "pay");
    Map<String, String> film = Map.of("kind", "file", "assetId", organizer.film(FILM));
    JsonNode room = organizer.room("Как открыть магазин", film);
    String roomId = room.path("id").asText();
    String slug = room.path("slug").asText();
    String banner = organizer.banner(roomId, "Курс со скидкой");

    Page viewer = walk.with(people.onPhone());
    walk.through(viewer, "door", "/r/" + slug);
    People.enter(viewer, slug, "Айгүл");
    assertThat(viewer.locator(".countdown")).isVisible();
    walk.through(viewer, "waiting", "/r/" + slug);
    Page page = walk.with(people.onPhone());
    People.signIn(page, organizer);
    walk.through(page, "studio-before", "/app/rooms/" + roomId + "/studio");

    String session = organizer.start(roomId).path("sessionId").asText();
    organizer.api.post(banner + "/show", Map.of("sessionId", session)).expect(204);
    assertThat(viewer.locator("#say")).isVisible();
    viewer.locator("#say").fill("Меня слышно?");
    viewer.locator("#say").press("Enter");
    assertThat(viewer.locator("article.message")).isVisible();
    walk.through(viewer, "room", "/r/" + slug);
    walk.through(page, "studio", "/app/rooms/" + roomId + "/studio");
    walk.through(page, "dashboard-live", "/app");
    var leaving = new LinkedHashMap<String, Page>();
    for (String language : Walk.LANGUAGES) {
      Page tab = people.another(viewer);
      Walk.open(tab, "/r/" + slug, language);
      assertThat(tab.locator("#say")).isVisible();
      leaving.put(language, tab);
    }
    organizer.end(roomId);
    leaving.forEach((language, tab) -> {
      assertThat(tab.locator(".door")).isVisible();
      walk.at(tab, "ended", language);
    });

    String scenario = organizer.summary(session).path("scenarioId").asText();
    JsonNode repeats = organizer.room("Как открыть магазин: повтор", film);
    var schedule = Map.of("kind", "DAILY", "zone", "Asia/Almaty", "times", List.of("20:00"));
    var about =
        Map.of(
            "roomId",
            repeats.path("id").asText(),
            "scenarioId",
            scenario,
            "video",
            film,
            "schedule",
            schedule);
    String autowebinar = organizer.api.create("/api/autowebinars", about).expect(201).text("id");
    Page early = walk.with(people.onPhone());
    String later = repeats.path("slug").asText();
    People.enter(early, later, "Болат");
    assertThat(early.locator(".countdown .digits")).isVisible();
    walk.through(early, "countdown", "/r/" + later);

    walk.through(page, "dashboard", "/app");
    walk.through(page, "rooms", "/app/rooms");
    walk.through(page, "room-new", "/app/rooms/new");
    walk.through(page, "room-settings", "/app/rooms/" + roomId);
    walk.through(page, "summary", "/app/sessions/" + session);
    walk.through(page, "scenarios", "/app/scenarios");
    walk.through(page, "scenario", "/app/scenarios/" + scenario);
    walk.through(page, "align-video", "/app/scenarios/" + scenario + "/align");
    String aligned = "/app/scenarios/" + scenario + "/align?video=file:" + film.get("assetId");
    walk.through(page, "align", aligned);
    walk.through(page, "autowebinars", "/app/autowebinars");
    walk.through(page, "autowebinar-new", "/app/autowebinars/new?scenario=" + scenario);
    walk.through(page, "autowebinar", "/app/autowebinars/" + autowebinar);
    walk.through(page, "videos", "/app/videos");
    walk.through(page, "balance", "/app/balance");
    walk.through(page, "top-up", "/app/balance/top-up/" + topUp.path("topUpId").asText());
    isWell();
  }

  @Test
  @Proves("PG6")
  void theRulesOfAccessibilitySeeWhatIsWrong(People people) {
    Page page = people.onPhone();
    page.navigate("/login");
    page.evaluate(
        "() => { document.body.innerHTML = '<h1>h</h1><button></button><p>pale</p>';"
            + " Object.assign(document.querySelector('p').style,"
            + " {color: '#999', background: '#aaa'}); }");

    assertThat(Axe.violations(page))
        .anyMatch(finding -> finding.startsWith("button-name"))
        .anyMatch(finding -> finding.startsWith("color-contrast"));
  }

  private void isWell() {
    assertThat(walk.findings()).isEmpty();
  }
}

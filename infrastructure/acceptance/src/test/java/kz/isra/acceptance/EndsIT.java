package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * What people read when a start or a live does not go as planned. What takes minutes comes by the
 * host's clock while their pages stay open.
 */
@OwnHost
class EndsIT {
  private static final Path FILM = Path.of("src/test/resources/clips/film-180.webm");
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Duration LONG = Duration.ofMinutes(4);

  @Test
  @Proves({"EN1", "EN2"})
  void whoeverWaitsForAStartThatDoesNotComeReadsWhatIsTrue(Host host, People people) {
    Organizer poor = Organizer.confirmed(host.origin());
    Organizer busy = Organizer.confirmed(host.origin());
    JsonNode unpaid = poor.room("Без денег");
    JsonNode taken = busy.room("Занято");
    Wish unpaidWish = wish(poor, unpaid);
    Wish takenWish = wish(busy, taken);
    Page waiting = people.onPhone();
    Page moved = people.onPhone();
    Instant at = host.now().plusSeconds(300).truncatedTo(MINUTES);
    String unpaidStart = unpaidWish.publish(at);
    String takenStart = takenWish.publish(at);
    People.enter(moved, slug(taken), "Болат");
    assertThat(moved.locator(".countdown .digits")).isVisible();
    busy.start(taken.path("id").asText());
    People.enter(waiting, slug(unpaid), "Айгүл");
    assertThat(waiting.locator(".countdown .digits")).isVisible();
    spendEverything(poor);
    host.backAt(at.minusSeconds(15));

    assertThat(moved.getByText("Начался живой эфир этой комнаты")).isVisible(within(LONG));
    assertThat(moved.locator("#say")).isVisible();

    assertThat(waiting.getByText("Перенесено")).isVisible(within(LONG));
    assertThat(waiting.locator(".countdown")).hasCount(0);
    People.picture(waiting, "postponed");
    mail(poor, "на балансе не хватило денег");
    assertThat(reason(poor, unpaidStart)).isEqualTo("no_funds");

    mail(busy, "в это время в комнате шёл живой эфир");
    assertThat(reason(busy, takenStart)).isEqualTo("live_in_the_way");
    assertThat(moved.locator("#say")).isVisible();
  }

  @Test
  @Proves("EN3")
  void aLiveWhoseHostIsGoneSaysSoAndEndsByItself(Host host, People people) {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Ноутбук закрылся");
    String session = organizer.start(room.path("id").asText()).path("sessionId").asText();
    Page viewer = people.onPhone();
    People.enter(viewer, slug(room), "Айгүл");
    assertThat(viewer.locator("#say")).isVisible();
    host.backAt(host.now().plusSeconds(61));
    assertThat(viewer.getByText("Ведущий потерял связь")).isVisible(within(LONG));
    People.picture(viewer, "host-gone");

    host.backAt(host.now().plus(Duration.ofMinutes(15)));

    assertThat(viewer.getByText("Ведущий потерял связь и не вернулся")).isVisible(within(LONG));
    mail(organizer, "Ведущий был без связи 15 минут");
    assertThat(organizer.summary(session).path("endReason").asText()).isEqualTo("interrupted");
    Page page = people.onDesktop();
    People.signIn(page, organizer);
    page.navigate("/app/sessions/" + session);
    assertThat(page.getByText("Завершён сам: ведущий не вернулся.")).isVisible();
  }

  @Test
  @Proves("EN5")
  void aLiveThatNobodyEndsIsOverTwoHoursAfterItsPlan(Host host, People people) {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Забытый эфир");
    String session = organizer.start(room.path("id").asText()).path("sessionId").asText();
    Page viewer = people.onPhone();
    People.enter(viewer, slug(room), "Айгүл");
    assertThat(viewer.locator("#say")).isVisible();

    var planned = Duration.ofMinutes(room.path("plannedMinutes").asInt());
    host.backAt(host.now().plus(planned).plus(Duration.ofHours(2)));

    assertThat(viewer.getByText("Эфир завершён").first()).isVisible(within(LONG));
    mail(organizer, "Прошло два часа сверх плана");
    Page page = people.onDesktop();
    People.signIn(page, organizer);
    page.navigate("/app/sessions/" + session);
    assertThat(page.getByText("Завершён сам: прошло два часа сверх плана.")).isVisible();
    People.picture(page, "planned-over");
  }

  /** An autowebinar that is ready to be put on schedule. */
  private record Wish(Organizer organizer, Map<String, Object> fields) {
    /** Its id. */
    String publish(Instant at) {
      ZonedDateTime start = at.atZone(ALMATY);
      var once = new HashMap<String, Object>(fields);
      once.put(
          "schedule",
          Map.of(
              "kind", "ONCE",
              "zone", ALMATY.getId(),
              "date", start.toLocalDate().toString(),
              "times", List.of(start.toLocalTime().toString())));
      return organizer.api.create("/api/autowebinars", once).expect(201).text("id");
    }
  }

  private static Wish wish(Organizer organizer, JsonNode room) {
    String film = organizer.film(FILM);
    var scenario = Map.of("title", "Показ", "assetId", film);
    return new Wish(
        organizer,
        Map.of(
            "roomId", room.path("id").asText(),
            "scenarioId", organizer.api.create("/api/scenarios", scenario).expect(201).text("id"),
            "video", Map.of("kind", "file", "assetId", film)));
  }

  private static String reason(Organizer organizer, String autowebinar) {
    JsonNode all = organizer.api.get("/api/autowebinars/" + autowebinar).expect(200).body();
    return all.path("occurrences").path(0).path("reason").asText();
  }

  /** A live for very many people holds all that is there. */
  private static void spendEverything(Organizer organizer) {
    var room =
        Map.of(
            "title",
            "Большой эфир",
            "source",
            Map.of("kind", "youtube", "url", "https://youtu.be/aqz-KE-bpKQ"),
            "expectedAttendees",
            1_000,
            "plannedMinutes",
            120);
    organizer.start(organizer.api.create("/api/rooms", room).expect(201).text("id"));
    assertThat(organizer.balance().path("availableTiyn").asLong()).isZero();
  }

  private static void mail(Organizer organizer, String words) {
    Pattern wanted = Pattern.compile("(" + Pattern.quote(words) + ")");
    Eventually.get(
        "a mail: " + words, LONG, () -> Mailbox.find(organizer.api, organizer.email, wanted));
  }

  private static String slug(JsonNode room) {
    return room.path("slug").asText();
  }

  private static LocatorAssertions.IsVisibleOptions within(Duration longest) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(longest.toMillis());
  }
}

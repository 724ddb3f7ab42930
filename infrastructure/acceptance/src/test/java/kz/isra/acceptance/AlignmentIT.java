package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static kz.isra.acceptance.People.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.localhost.Delivery;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vectors of in-step through the page «Совместить с видео», with real films of that live. */
@Proves("SC11")
@ExtendWith(Stage.class)
class AlignmentIT {
  private static final Path CLIPS = Path.of("src", "test", "resources", "clips");
  private static final List<String> WHOLE =
      List.of(
          "60.0 Открываем первую главу",
          "70.0 show ban_A",
          "90.0 А запись будет?",
          "110.0 hide ban_A",
          "140.0 show ban_B",
          "150.0 Спасибо, до встречи");
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
  private Organizer organizer;
  private RecordedFilm films;
  private RoomId room;
  private OrgId org;
  private String scenario;
  private String withPlayer;

  @Test
  void everyVectorThroughThePageAndOneOfThemOnAir(Chromium chromium) {
    try (HostInside host = HostInside.start(Delivery.kind())) {
      story(host, chromium.people(host.origin()));
    }
  }

  private void story(HostInside host, People people) {
    organizer = Organizer.confirmed(host.origin());
    organizer.film(CLIPS.resolve("film-180.webm"));
    organizer.film(CLIPS.resolve("film-leadin-210.webm"));
    organizer.film(CLIPS.resolve("film-cut-160.webm"));
    JsonNode shown = organizer.room("Как открыть магазин");
    room = RoomId.of(shown.path("id").asText()).orElseThrow();
    JsonNode me = organizer.api.get("/api/me").expect(200).body();
    org = OrgId.of(me.path("orgId").asText()).orElseThrow();
    films = new RecordedFilm();
    scenario = films.save(org, room, "Три главы", false);
    withPlayer = films.save(org, room, "С плеером", true);
    Page page = people.onDesktop();
    People.signIn(page, organizer);

    Page viewer = people.onPhone();
    Instant startsAt = host.now().plusSeconds(120).truncatedTo(ChronoUnit.MINUTES);
    String onAir = fromTheMiddle(page, startsAt);
    host.backAt(startsAt.minusSeconds(15));
    films = new RecordedFilm();
    People.enter(viewer, shown.path("slug").asText(), "Болат");
    watch(viewer);
    assertThat(films.compiled(onAir, 1)).containsExactly("0.0 show ban_A", "15.0 А запись будет?");

    theVeryFilm(page);
    anAddressOfYouTube(page);
    withALeadIn(page);
    fromTheMiddle(page);
    notToTheEnd(page);
    withAPartCutOut(page);

    proposedAndCorrectedOnAPhone(people);
  }

  /** Vector 1: with the anchor (0,0) everything stays where it was. */
  private void theVeryFilm(Page page) {
    open(page, "film-180.webm");
    mark(page, "Эфир начался", 0);

    assertThat(page.getByText("Войдёт всё, что было в эфире.")).isVisible();
    assertThat(page.getByText("Длина одинаковая")).isVisible();
    assertThat(published(page, WHOLE, 180_000).path("droppedMessages").asInt()).isZero();
  }

  /** Any address: its player tells how long the video is. */
  private void anAddressOfYouTube(Page page) {
    Elsewhere.youtube(page);
    page.navigate("/app/autowebinars/new?scenario=" + scenario);
    page.locator("select[name=assetId]").selectOption("link");
    page.getByLabel("Адрес видео").fill("https://youtu.be/abcdefghijk");
    toTheScreen(page);
    mark(page, "Эфир начался", 0);

    JsonNode made = published(page, WHOLE, 180_000);
    assertThat(made.path("video").path("kind").asText()).isEqualTo("youtube");
    assertThat(made.path("alignment").path("durationMs").asLong()).isEqualTo(180_000);
  }

  /** Vector 2: the same session, and a draft that a reload does not lose. */
  private void withALeadIn(Page page) {
    open(page, "film-leadin-210.webm");
    clear(page);
    mark(page, "Открываем первую главу", 90);
    assertThat(page.getByText("Видео длиннее на 0:30")).isVisible();
    page.reload();
    assertThat(page.getByText("На видео 1:30,0")).isVisible();
    assertThat(end(page, "Начало показа")).containsText("0:30,0");
    assertThat(end(page, "Конец показа")).containsText("3:30,0");
    People.picture(page, "align");

    published(page, WHOLE, 180_000);
  }

  /** Vector 3, the end brought near; on air once. */
  private String fromTheMiddle(Page page, Instant startsAt) {
    open(page, "film-leadin-210.webm");
    mark(page, "Открываем первую главу", 90);
    from(page, 105);
    to(page, 130);
    confirm(page);
    page.getByText("Один раз").click();
    ZonedDateTime start = startsAt.atZone(ZoneId.of("Asia/Almaty"));
    page.locator("input[type=date]").first().fill(start.toLocalDate().toString());
    page.locator("input[type=time]").fill(start.toLocalTime().toString());
    return publish(page).path("id").asText();
  }

  private void fromTheMiddle(Page page) {
    open(page, "film-leadin-210.webm");
    clear(page);
    mark(page, "Открываем первую главу", 90);
    from(page, 105);
    assertThat(page.getByText("Не войдёт: 1 сообщение", exactly())).isVisible();
    page.getByText("Что именно").click();
    assertThat(page.locator(".dropped")).containsText("Открываем первую главу");

    List<String> compiled =
        List.of(
            "0.0 show ban_A",
            "15.0 А запись будет?",
            "35.0 hide ban_A",
            "65.0 show ban_B",
            "75.0 Спасибо, до встречи");
    JsonNode made = published(page, compiled, 105_000);
    assertThat(made.path("droppedMessages").asInt()).isEqualTo(1);
    assertThat(made.path("droppedBanners").asInt()).isZero();
  }

  /** Vector 4: what comes after {@code playTo} is counted. */
  private void notToTheEnd(Page page) {
    open(page, "film-leadin-210.webm");
    clear(page);
    mark(page, "Открываем первую главу", 90);
    to(page, 150);
    assertThat(page.getByText("Не войдёт: 1 сообщение, 1 показ баннера", exactly())).isVisible();

    JsonNode made = published(page, WHOLE.subList(0, 4), 120_000);
    assertThat(made.path("droppedMessages").asInt()).isEqualTo(1);
    assertThat(made.path("droppedBanners").asInt()).isEqualTo(1);
  }

  /** Vector 5: two marks disagree by 20 s, the seam is pointed at. */
  private void withAPartCutOut(Page page) {
    open(page, "film-cut-160.webm");
    mark(page, "Эфир начался", 0);
    button(page, "К последнему событию").click();
    mark(page, "Спасибо, до встречи", 130);
    assertThat(page.getByText("В файле вырезан кусок эфира: 0:20")).isVisible();
    assertThat(button(page, "Готово, к расписанию")).hasAttribute("aria-disabled", "true");
    People.picture(page, "align-cut");
    seek(page, 79);
    button(page, "Стык — здесь").click();
    button(page, "+1 с").click();
    assertThat(page.getByText("Стык на 1:20,0: вырезано 0:20")).isVisible();
    assertThat(page.getByText("Не войдёт: 1 сообщение", exactly())).isVisible();

    List<String> compiled =
        List.of(
            "60.0 Открываем первую главу",
            "70.0 show ban_A",
            "90.0 hide ban_A",
            "120.0 show ban_B",
            "130.0 Спасибо, до встречи");
    JsonNode made = published(page, compiled, 160_000);
    assertThat(made.path("droppedMessages").asInt()).isEqualTo(1);
    assertThat(made.path("alignment").path("anchors").toString())
        .isEqualTo(
            Api.JSON
                .valueToTree(
                    List.of(
                        Map.of("logMs", 0, "videoMs", 0),
                        Map.of("logMs", 100_000, "videoMs", 80_000)))
                .toString());
  }

  /** Vector 3 as a viewer sees it: the banner at once, the picture of second 75, the end. */
  private static void watch(Page viewer) {
    assertThat(viewer.getByText("Баннер A")).isVisible(SOON);
    assertThat(viewer.getByText("Открываем первую главу")).hasCount(0);
    Eventually.holds(
        "the picture is past the place where it began",
        () -> Strip.second(viewer).filter(shown -> shown >= 75).isPresent());
    assertThat(viewer.getByText("А запись будет?")).isVisible(SOON);
    int second = Eventually.get("a second in the picture", () -> Strip.second(viewer));
    assertThat(second).as("the question of log second 90 meets its picture").isBetween(88, 100);
    assertThat(viewer.getByText("Эфир завершён").first()).isVisible(SOON);
  }

  /** What players reported is proposed, said to be early, and corrected with the keyboard alone. */
  private void proposedAndCorrectedOnAPhone(People people) {
    scenario = withPlayer;
    Page phone = people.onPhone();
    People.signIn(phone, organizer);
    phone.navigate("/app/scenarios/" + scenario);
    link(phone, "Совместить с видео").click();
    choose(phone, "film-leadin-210.webm");
    button(phone, "Дальше").click();
    assertThat(phone.getByText("Предложено 1:18,0")).isVisible();
    assertThat(phone.getByText("раньше на 5–30 секунд")).isVisible();
    People.picture(phone, "align-phone");
    for (String step : List.of("+5 с", "+5 с", "+1 с", "+1 с")) {
      button(phone, step).focus();
      phone.keyboard().press("Enter");
    }
    assertThat(phone.getByText("На видео 1:30,0")).isVisible();
    assertThat(end(phone, "Начало показа")).containsText("0:30,0");
    button(phone, "Готово, к расписанию").focus();
    phone.keyboard().press("Enter");
    People.picture(phone, "align-confirm-phone");
    button(phone, "Подтвердить").focus();
    phone.keyboard().press("Enter");
    assertThat(phone.getByText("Сценарий совмещён с этим видео")).isVisible();
    People.picture(phone, "align-form-phone");
  }

  /** From the form of an autowebinar to the screen, by the video that is not the live's own. */
  private void open(Page page, String film) {
    page.navigate("/app/autowebinars/new?scenario=" + scenario);
    choose(page, film);
    toTheScreen(page);
  }

  private static void toTheScreen(Page page) {
    page.locator("a")
        .filter(
            new Locator.FilterOptions()
                .setHasText(Pattern.compile("Совместить с видео|Изменить совмещение")))
        .click();
    assertThat(
            button(page, "Проиграть 10 с вокруг").or(page.getByText("Выберите событие в списке")))
        .isVisible();
    assertThat(page.locator("align-player input[type=range]")).not().hasAttribute("max", "0");
  }

  private static void choose(Page page, String film) {
    Locator list = page.locator("select[name=assetId]");
    String value =
        list.locator("option")
            .filter(new Locator.FilterOptions().setHasText(film))
            .getAttribute("value");
    list.selectOption(value);
  }

  /** Takes away what an earlier vector set on the same film. */
  private static void clear(Page page) {
    for (Locator back = button(page, "Как в эфире"); back.count() > 0; ) {
      back.first().click();
    }
  }

  private static void mark(Page page, String event, int second) {
    page.locator("button.landmark").filter(new Locator.FilterOptions().setHasText(event)).click();
    seek(page, second);
    button(page, "Это событие — здесь").click();
  }

  private static void seek(Page page, int second) {
    page.locator("align-player input[type=range]").fill(Integer.toString(second * 1_000));
  }

  private static void from(Page page, int second) {
    seek(page, second);
    button(page, "Начать отсюда").click();
  }

  private static void to(Page page, int second) {
    seek(page, second);
    button(page, "Закончить здесь").click();
  }

  private static Locator end(Page page, String name) {
    return page.locator(".point").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static void confirm(Page page) {
    button(page, "Готово, к расписанию").click();
    button(page, "Подтвердить").click();
    assertThat(page.getByText("Сценарий совмещён с этим видео")).isVisible();
  }

  private JsonNode published(Page page, List<String> compiled, long lengthMs) {
    confirm(page);
    JsonNode made = publish(page);
    String path = "/api/autowebinars/" + made.path("id").asText();
    assertThat(made.path("lengthMs").asLong()).isEqualTo(lengthMs);
    assertThat(films.compiled(made.path("id").asText(), 1)).isEqualTo(compiled);
    organizer.api.delete(path, organizer.api.get(path).expect(200).etag()).expect(204);
    return made;
  }

  private JsonNode publish(Page page) {
    button(page, "Поставить в расписание").click();
    page.waitForURL(Pattern.compile(".*/app/autowebinars/awb_[a-z2-7]{26}"));
    String id = page.url().replaceAll(".*/", "");
    return organizer.api.get("/api/autowebinars/" + id).expect(200).body();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}

package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static kz.isra.acceptance.People.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** The whole main job, in browsers, as the people concerned do it. */
@SharedHost
class FirstWebinarIT {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Path FILM = Path.of("src", "test", "resources", "clips", "film-180.webm");
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @Test
  @Proves({
    "RM1", "RM4", "RM6", "OF1", "SC1", "SC2", "SC10", "AW1", "AW2", "AW5", "AW6", "AW7", "AW11",
    "AC1", "AC3", "PG7", "RG-01", "OF-02", "RM-03", "RM-07", "RM-08", "AW-01", "AW-02", "AW-03",
    "AW-04", "AN1", "AN4", "AW-05"
  })
  void fromSignUpToAnAutowebinarThatPlaysByItselfAndItsReport(Host host, People people) {
    Page organizer = people.onDesktop();
    signUp(organizer, host);
    uploadTheFilm(organizer);
    String room = makeTheRoom(organizer);
    String slug = Eventually.get("the address of the room", () -> slug(organizer, room));
    Instant before = Instant.now();
    holdTheLive(people, organizer, room, slug);
    Duration longest = Duration.between(before, Instant.now());
    Instant startsAt = schedule(organizer);
    Page viewer = watchTheAutowebinar(people, host, slug, startsAt);
    stopIt(organizer, viewer);
    var reports = new FirstReports(organizer);
    reports.live("Айгүл", longest);
    reports.run("Болат", "Jonas");
  }

  private static void signUp(Page page, Host host) {
    page.navigate("/");
    People.picture(page, "landing");
    link(page, "Зарегистрироваться").first().click();
    String name = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    String email = name + "@example.com";
    page.getByLabel("Электронная почта").fill(email);
    page.getByLabel("Логин").fill(name);
    page.getByLabel("Пароль", new Page.GetByLabelOptions().setExact(true)).fill(Organizer.PASSWORD);
    page.getByText("ТОО или другая организация").click();
    page.getByLabel("Наименование юридического лица").fill("ТОО «Пример»");
    page.getByLabel("Юридический адрес").fill("Алматы, улица Примерная, 1");
    page.getByLabel("БИН", new Page.GetByLabelOptions().setExact(true)).fill("240140000121");
    page.getByText("Принимаю условия").click();
    page.getByText("Согласен на обработку персональных данных").click();
    button(page, "Зарегистрироваться").click();
    assertThat(page.getByText("контрольная цифра не сходится")).isVisible();
    page.getByLabel("БИН", new Page.GetByLabelOptions().setExact(true)).fill(Numbers.bin());
    People.picture(page, "sign-up");
    button(page, "Зарегистрироваться").dblclick();
    assertThat(page.getByText("Подтвердите почту")).isVisible();
    String token =
        Eventually.get(
            "the confirmation mail",
            () -> Mailbox.find(new Api(host.origin()), email, Mailbox.CONFIRMATION));
    page.navigate("/confirm?token=" + token);
    assertThat(page.getByText("Почта подтверждена")).isVisible();
    page.navigate("/app");
    assertThat(page.getByText("Первый вебинар")).isVisible();
  }

  private static void uploadTheFilm(Page page) {
    page.navigate("/app/videos");
    page.locator("input[type=file]").first().setInputFiles(FILM);
    assertThat(page.getByText("Готово", new Page.GetByTextOptions().setExact(true)))
        .isVisible(SOON);
    People.picture(page, "videos");
  }

  private static String makeTheRoom(Page page) {
    page.navigate("/app/rooms/new");
    page.getByLabel("Название").fill("Как открыть магазин");
    button(page, "Создать комнату").dblclick();
    page.waitForURL(Pattern.compile(".*/app/rooms/room_[a-z2-7]{26}.*"));
    String id = page.url().replaceAll(".*/(room_[a-z2-7]{26}).*", "$1");
    page.getByText("Файл в Isra").click();
    page.locator("select[name=asset]")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    button(page, "Сохранить").click();
    assertThat(page.getByText("Комната сохранена")).isVisible();
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Баннеры")).click();
    button(page, "Добавить баннер").first().click();
    Locator dialog = page.locator("dialog");
    dialog.locator("input[name=title]").fill("Курс со скидкой");
    dialog.locator("input[name=label]").fill("Купить");
    dialog.locator("input[name=url]").fill("https://example.com/course");
    dialog.getByRole(AriaRole.BUTTON).last().click();
    assertThat(page.getByText("Баннер добавлен")).isVisible();
    return id;
  }

  private static Optional<String> slug(Page page, String room) {
    Object slug =
        page.evaluate(
            "id => fetch('/api/rooms/' + id).then(r => r.json()).then(r => r.slug)", room);
    return Optional.ofNullable((String) slug);
  }

  private static void holdTheLive(People people, Page organizer, String room, String slug) {
    organizer.navigate("/app/rooms/" + room + "/studio");
    Page viewer = people.onPhone();
    viewer.navigate("/r/" + slug);
    viewer.getByLabel("Как вас зовут").fill("Айгүл");
    button(viewer, "Войти и ждать начала").click();
    assertThat(viewer.getByText("Ведущий скоро начнёт")).isVisible();
    People.picture(viewer, "waiting");

    button(organizer, "Начать эфир").click();
    organizer
        .locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Начать эфир"))
        .click();
    assertThat(viewer.getByLabel("Ваше сообщение")).isVisible(SOON);
    assertThat(second(viewer)).isBetween(0, 20);

    say(organizer, "Здравствуйте, начинаем");
    say(viewer, "Меня слышно? +7 701 123 45 67");
    assertThat(viewer.getByText("Здравствуйте, начинаем")).isVisible(SOON);
    assertThat(organizer.getByText("Меня слышно?")).isVisible(SOON);
    organizer.getByText("Курс со скидкой").first().click();
    assertThat(viewer.getByText("Курс со скидкой")).isVisible(SOON);
    link(viewer, "Купить").click();
    People.picture(organizer, "studio");
    People.picture(viewer, "room-phone");
    viewer.reload();
    assertThat(viewer.getByText("Здравствуйте, начинаем")).isVisible(SOON);
    assertThat(viewer.getByText("Курс со скидкой")).isVisible(SOON);

    button(organizer, "Завершить эфир").click();
    organizer
        .locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Завершить эфир"))
        .click();
    assertThat(viewer.getByText("Эфир завершён").first()).isVisible(SOON);
    assertThat(organizer.getByText("Сценарий готов")).isVisible(SOON);
    People.picture(organizer, "summary");
  }

  private static void say(Page page, String text) {
    page.getByLabel("Ваше сообщение").fill(text);
    button(page, "Отправить").click();
  }

  /** Puts the autowebinar on the next whole minute that is at least forty seconds away. */
  private static Instant schedule(Page page) {
    link(page, "Сделать автовебинар").click();
    assertThat(page.getByText("чат совпадёт с ним секунда в секунду")).isVisible();
    page.getByText("Один раз").click();
    ZonedDateTime start =
        ZonedDateTime.now(Clock.system(ALMATY)).plusSeconds(100).truncatedTo(ChronoUnit.MINUTES);
    page.locator("input[type=date]").first().fill(start.toLocalDate().toString());
    page.locator("input[type=time]").fill(start.toLocalTime().toString());
    button(page, "Поставить в расписание").click();
    assertThat(button(page, "Остановить показ")).isVisible(SOON);
    People.picture(page, "autowebinar");
    return start.toInstant();
  }

  private static Page watchTheAutowebinar(People people, Host host, String slug, Instant startsAt) {
    Page early = people.onPhone(5, "Asia/Almaty");
    early.navigate("/r/" + slug);
    early.getByLabel("Как вас зовут").fill("Болат");
    button(early, "Войти и ждать начала").click();
    assertThat(early.getByText("До начала")).isVisible();
    People.picture(early, "countdown");
    futureIsRefused(host, early, slug);
    assertThat(early.getByLabel("Ваше сообщение"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(150_000));
    waitUntil(startsAt.plusSeconds(40));

    Page late = people.onPhone(-3, "Europe/Berlin");
    late.navigate("/r/" + slug);
    late.getByLabel("Как вас зовут").fill("Jonas");
    button(late, "Войти").click();
    for (Page page : List.of(early, late)) {
      assertThat(page.getByText("Здравствуйте, начинаем")).isVisible(SOON);
      inStep(page, startsAt);
    }
    People.picture(late, "autowebinar-phone");
    assertThat(early.locator("body").innerText()).doesNotContain("701 123").doesNotContain("Айгүл");
    assertThat(texts(late)).isEqualTo(texts(early));
    assertThat(late.getByText("Курс со скидкой").count())
        .isEqualTo(early.getByText("Курс со скидкой").count());

    say(late, "Вопрос из Берлина?");
    assertThat(early.getByText("Вопрос из Берлина?")).isVisible(SOON);
    late.reload();
    inStep(late, startsAt);
    late.navigate("/offer");
    late.goBack();
    inStep(late, startsAt);
    Page tab = people.another(late);
    tab.navigate("/r/" + slug);
    inStep(tab, startsAt);
    assertThat(texts(tab)).isEqualTo(texts(early));
    return early;
  }

  private static void stopIt(Page organizer, Page viewer) {
    button(organizer, "Остановить показ").click();
    organizer
        .locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Остановить показ"))
        .click();
    assertThat(organizer.getByText("Показ остановлен")).isVisible();
    assertThat(viewer.getByText("Эфир завершён").first()).isVisible();
  }

  /** The second in the picture is that of the server's clock, within two. */
  private static void inStep(Page page, Instant startsAt) {
    Eventually.holds(
        "the picture of " + page.url() + " stands at now",
        () -> {
          Optional<Integer> shown = Strip.second(page);
          double now = Duration.between(startsAt, Clock.systemUTC().instant()).toMillis() / 1000.0;
          return shown.isPresent() && Math.abs(shown.get() + 0.5 - now) <= 2.5;
        });
  }

  private static int second(Page page) {
    return Eventually.get("a second in the picture", () -> Strip.second(page));
  }

  private static List<String> texts(Page page) {
    return page.locator("article.message p").allInnerTexts();
  }

  private static void futureIsRefused(Host host, Page page, String slug) {
    JsonNode entry = new Api(host.origin()).get("/api/r/" + slug).expect(200).body();
    String session = entry.path("session").path("id").asText();
    var api = new Api(host.origin());
    JsonNode manifest = api.get("/play/" + session + "/manifest").expect(200).body();
    String version = manifest.path("entries").path(0).path("version").asText();
    for (int again = 0; again < 2; again++) {
      Api.Answer early = api.get("/play/" + session + "/segments/" + version + "/4").expect(404);
      assertThat(early.code()).isEqualTo("TOO_EARLY");
      assertThat(early.raw().headers().firstValue("cache-control")).contains("no-store");
      assertThat(early.raw().headers().firstValue("x-cache").orElse("")).doesNotContain("Hit");
    }
  }

  private static void waitUntil(Instant moment) {
    Eventually.get(
        "the moment " + moment,
        Duration.ofMinutes(4),
        () -> Clock.systemUTC().instant().isAfter(moment) ? Optional.of(true) : Optional.empty());
  }
}

package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** The main job without a mouse: every control is reached, seen and told by the keyboard alone. */
@SharedHost
class KeyboardIT {
  private static final Path FILM = Path.of("src", "test", "resources", "clips", "film-180.webm");

  @Test
  @Proves("PG6")
  void fromTheLoginToAnAutowebinarByKeyboardAlone(People people) {
    Organizer organizer = Organizer.confirmed(people.origin());
    String film = organizer.film(FILM);
    Page page = people.onDesktop();
    var keys = new Keyboard(page);
    logIn(page, keys, organizer);
    makeTheRoom(page, keys);
    holdTheLive(page, keys);
    String autowebinar = publish(page, keys);
    JsonNode made = organizer.api.get("/api/autowebinars/" + autowebinar).expect(200).body();
    assertThat(made.path("video").path("assetId").asText()).isEqualTo(film);
    assertThat(made.path("schedule").path("kind").asText()).isEqualTo("ONCE");
  }

  private static void logIn(Page page, Keyboard keys, Organizer organizer) {
    page.navigate("/login");
    assertThat(page.getByText("Вход для организаторов")).isVisible();
    keys.around();
    keys.to("input", "Логин или почта").type(organizer.login);
    keys.to("input", "Пароль").type("something else").press("Enter");
    keys.hears("Логин или пароль не подходят");
    keys.isAt("input", "Пароль");
    keys.press("Control+A").type(Organizer.PASSWORD);
    keys.to("button", "Войти").press("Space");
    page.waitForURL(Pattern.compile(".*/app"));
    assertThat(page.getByText("Первый вебинар")).isVisible();
  }

  private static void makeTheRoom(Page page, Keyboard keys) {
    keys.to("a", "Комнаты").press("Enter");
    page.waitForURL(Pattern.compile(".*/app/rooms"));
    assertThat(page.locator("a[href='/app/rooms/new']").first()).isVisible();
    keys.to("a", "Создать комнату").press("Enter");
    page.waitForURL(Pattern.compile(".*/app/rooms/new"));
    assertThat(page.getByText("Откуда видео")).isVisible();
    keys.around();
    keys.to("button", "Создать комнату").press("Enter");
    keys.hears("Заполните это поле");
    keys.isAt("input", "Название");
    keys.type("Как открыть магазин");
    keys.to("input", "Позже").press("ArrowUp");
    keys.isAt("input", "Файл в Isra");
    assertThat(page.locator("select[name=asset]")).isVisible();
    keys.to("select", "Видео").press("ArrowDown");
    keys.hears("Картинка есть");
    keys.to("button", "Создать комнату").press("Enter");
    page.waitForURL(Pattern.compile(".*/app/rooms/room_[a-z2-7]{26}"));
    assertThat(page.getByText("Общее")).isVisible();
    keys.to("button", "Общее").press("ArrowRight");
    keys.isAt("button", "Видео эфира");
    keys.backTo("a", "В студию").press("Enter");
    page.waitForURL(Pattern.compile(".*/studio"));
  }

  private static void holdTheLive(Page page, Keyboard keys) {
    assertThat(page.getByText("Не в эфире")).isVisible();
    keys.to("button", "Начать эфир").press("Enter");
    keys.press("Escape");
    keys.isAt("button", "Начать эфир");
    addABanner(page, keys);
    keys.backTo("button", "Начать эфир").press("Enter");
    keys.to("button", "Начать эфир").press("Enter");
    keys.hears("В эфире");
    keys.isAt("button", "Завершить эфир");
    assertThat(page.getByLabel("Ваше сообщение")).isVisible();
    keys.around();

    keys.to("textarea", "Ваше сообщение").type("Здравствуйте, начинаем").press("Enter");
    keys.hears("Здравствуйте, начинаем");
    assertThat(page.locator("article.message:not([aria-busy])")).hasCount(1);
    keys.isAt("textarea", "Ваше сообщение");
    keys.to("button", "Курс со скидкой").press("Space");
    keys.hears("Зрители видят баннер «Курс со скидкой»");
    keys.isAt("button", "Курс со скидкой");
    keys.press("Space");
    keys.hears("Баннер убран с экрана");

    keys.backTo("button", "Завершить эфир").press("Enter");
    keys.to("button", "Завершить эфир").press("Enter");
    page.waitForURL(Pattern.compile(".*/app/sessions/ses_[a-z2-7]{26}"));
  }

  private static void addABanner(Page page, Keyboard keys) {
    keys.to("button", "Добавить баннер").press("Enter");
    assertThat(page.locator("dialog")).isVisible();
    keys.isAt("input", "Кнопка");
    keys.around();
    keys.to("input", "Заголовок").type("Курс со скидкой");
    keys.to("input", "Надпись на кнопке").type("Купить");
    keys.to("input", "Куда ведёт").type("https://example.com/course").press("Enter");
    assertThat(page.locator(".switch")).isVisible();
    keys.isAt("button", "Добавить баннер");
  }

  private static String publish(Page page, Keyboard keys) {
    keys.hears("Сценарий готов");
    keys.around();
    keys.to("a", "Сделать автовебинар").press("Enter");
    page.waitForURL(Pattern.compile(".*/app/autowebinars/new.*"));
    assertThat(page.getByText("чат совпадёт с ним секунда в секунду")).isVisible();
    keys.around();
    keys.to("input", "Каждый день").press("ArrowLeft");
    keys.isAt("input", "Один раз");
    keys.to("input", "Время 1").press("ArrowUp");
    keys.hears("21:00");
    keys.to("button", "Поставить в расписание").press("Enter");
    page.waitForURL(Pattern.compile(".*/app/autowebinars/awb_[a-z2-7]{26}"));
    return page.url().replaceAll(".*/", "");
  }
}

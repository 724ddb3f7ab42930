package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.isra.acceptance.People.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import kz.isra.testkit.rooms.PictureFixtures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A room gets a picture of its own and loses it, as its organizer, a messenger and a viewer see.
 */
@SharedHost
@Proves("RM9")
class CoverIT {
  /** What a phone's camera makes, in pixels; red on the left, blue on the right. */
  private static final FilePayload PHOTO =
      new FilePayload("IMG_0001.jpg", "image/jpeg", PictureFixtures.jpeg(4_032, 3_024));

  private static final FilePayload LETTER =
      new FilePayload("letter.jpg", "image/jpeg", "not a picture at all".getBytes(UTF_8));

  private static Host host;

  @BeforeAll
  static void at(Host shared) {
    host = shared;
  }

  @Test
  void aPhotoFromAPhoneBecomesThePictureOfTheLinkUntilItIsTakenAway(People people) {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Как открыть «магазин»");
    String slug = room.path("slug").asText();
    Page page = settings(people.onPhone(), organizer, room);
    Locator cover = page.locator("room-cover");
    assertThat(cover.locator("figure strong")).hasText("Как открыть «магазин»");
    assertThat(cover.locator("figure")).containsText("Вебинар: вход по ссылке");
    assertThat(cover.getByAltText("Обычная картинка Isra")).isVisible();

    choose(cover, LETTER);
    assertThat(cover.getByText("Этот файл не открывается как картинка")).isVisible();
    choose(cover, PHOTO);
    assertThat(cover.getByText("Этот файл не открывается")).hasCount(0);
    cover.getByLabel("Выше или ниже").fill("1");
    button(page, "Сохранить обложку").click();
    assertThat(cover.getByAltText("Обложка комнаты")).isVisible();
    cover.scrollIntoViewIfNeeded();
    People.picture(page, "cover-settings");

    String address = picture(slug);
    assertThat(address).startsWith("/covers/");
    BufferedImage shown = decoded(address);
    assertThat(shown.getWidth()).isEqualTo(1_200);
    assertThat(shown.getHeight()).isEqualTo(630);
    assertThat(shown.getRGB(100, 600) >> 16 & 0xff).as("red on the left").isGreaterThan(200);
    assertThat(shown.getRGB(1_100, 600) & 0xff).as("blue on the right").isGreaterThan(200);

    Page viewer = people.onPhone();
    Elsewhere.youtube(viewer);
    viewer.navigate("/r/" + slug);
    assertThat(viewer.locator("img.cover")).isHidden(); // the name comes first
    People.enter(viewer, slug, "Айгүл");
    assertThat(viewer.getByText("Ведущий скоро начнёт")).isVisible();
    viewer.waitForFunction("() => document.querySelector('img.cover').naturalWidth === 1200");
    People.picture(viewer, "cover-waiting");
    assertThat(Axe.violations(viewer)).isEmpty();

    button(page, "Убрать").click();
    assertThat(cover.getByAltText("Обычная картинка Isra")).isVisible();
    assertThat(picture(slug)).endsWith("/share/ru.png");
    button(page, "Вернуть").click();
    assertThat(cover.getByAltText("Обложка комнаты")).isVisible();
    assertThat(decoded(picture(slug)).getWidth()).isEqualTo(1_200);
  }

  @Test
  void anybodyGetsItByItsAddressAndTheEdgeKeepsIt() {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("С обложкой");
    String path = "/api/rooms/" + room.path("id").asText() + "/cover";
    Map<String, String> headers = Map.of("content-type", "image/png", "if-match", "\"1\"");
    byte[] png = PictureFixtures.png(1_200, 630);
    String address = organizer.api.send("PUT", path, png, headers).expect(200).text("cover");

    var anybody = new Api(host.origin());
    Api.Answer first = anybody.get(address + "?utm_source=messenger").expect(200);
    Api.Answer second = anybody.get(address).expect(200);

    assertThat(first.raw().body()).isEqualTo(png);
    assertThat(first.raw().headers().firstValue("content-type")).hasValue("image/png");
    assertThat(first.raw().headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(first.raw().headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(second.raw().headers().firstValue("x-cache").orElse("")).startsWith("Hit");
    assertThat(anybody.get("/covers/" + "0".repeat(64) + ".png").status()).isEqualTo(404);
  }

  @Test
  void whoeverIsOvertakenIsToldAndChoosesNothingTwice(People people) {
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Вдвоём");
    String path = "/api/rooms/" + room.path("id").asText();
    Page page = settings(people.onDesktop(), organizer, room);
    Locator cover = page.locator("room-cover");
    choose(cover, PHOTO);
    assertThat(cover.locator("canvas")).isVisible();
    assertThat(Axe.violations(page)).isEmpty();
    organizer.api.put(path, Map.of("title", "Вдвоём быстрее"), "\"1\"").expect(200);

    button(page, "Сохранить обложку").click();
    button(page, "Обновить комнату").click();
    assertThat(cover.locator("figure strong")).hasText("Вдвоём быстрее");
    button(page, "Сохранить обложку").click();
    assertThat(cover.getByAltText("Обложка комнаты")).isVisible();

    JsonNode now = organizer.api.get(path).expect(200).body();
    assertThat(now.path("title").asText()).isEqualTo("Вдвоём быстрее");
    assertThat(now.path("cover").asText()).isNotEmpty();
  }

  private static Page settings(Page page, Organizer organizer, JsonNode room) {
    People.signIn(page, organizer);
    page.navigate("/app/rooms/" + room.path("id").asText() + "#links");
    return page;
  }

  private static void choose(Locator cover, FilePayload file) {
    cover.locator("input[type=file]").setInputFiles(file);
  }

  /** The path of the picture that a robot reads in the room's head. */
  private static String picture(String slug) {
    String html = new String(new Api(host.origin()).get("/r/" + slug).raw().body(), UTF_8);
    Matcher picture = Pattern.compile("og:image\" content=\"([^\"]+)\"").matcher(html);
    assertThat(picture.find()).isTrue();
    assertThat(picture.group(1)).startsWith(host.origin());
    return picture.group(1).substring(host.origin().length());
  }

  private static BufferedImage decoded(String address) {
    byte[] bytes = new Api(host.origin()).get(address).expect(200).raw().body();
    assertThat(bytes.length).isLessThan(600_000);
    return PictureFixtures.decoded(bytes).orElseThrow();
  }
}

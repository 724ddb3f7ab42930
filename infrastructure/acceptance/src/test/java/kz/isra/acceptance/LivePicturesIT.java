package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Lives whose picture comes from elsewhere. */
@SharedHost
class LivePicturesIT {

  @Test
  @Proves({"RM1", "RM4", "RM6", "OF1", "AW1"})
  void aStreamThatBeginsAfterStartIsSeenToMove(People people) throws IOException {
    Organizer organizer = Organizer.confirmed(people.origin());
    try (GrowingHls stream = GrowingHls.silent()) {
      Page desk = people.onDesktop();
      Elsewhere.stream(desk, stream);
      People.signIn(desk, organizer);
      String room = makeTheRoom(desk);
      organizer.banner(room, "Курс со скидкой");
      String slug = organizer.api.get("/api/rooms/" + room).expect(200).text("slug");
      Page viewer = people.onPhone();
      Elsewhere.stream(viewer, stream);
      People.enter(viewer, slug, "Айгүл");
      fromTheStudio(desk, room, "Начать эфир");
      assertThat(viewer.locator("#say")).isVisible();

      stream.begin();
      int first = Eventually.get("the stream's picture", () -> Strip.second(viewer));
      int later =
          Eventually.get(
              "a later second", () -> Strip.second(viewer).filter(second -> second > first));
      assertThat(later).isBetween(1, 60);
      desk.getByText("Курс со скидкой").first().click();
      assertThat(viewer.locator("is-offer").getByText("Курс со скидкой")).isVisible();
      People.picture(viewer, "live-hls");
      fromTheStudio(desk, room, "Завершить эфир");
      assertThat(viewer.getByText("Эфир завершён").first()).isVisible();
    }
  }

  @Test
  @Proves({"RM4", "RM6", "SC1", "AW1"})
  void youtubesPlayerObeysTheRoomAndItsPositionIsRecorded(People people) {
    Organizer organizer = Organizer.confirmed(people.origin());
    JsonNode room = organizer.room("Как открыть магазин");
    String roomId = room.path("id").asText();
    Page desk = people.onDesktop();
    Elsewhere.youtube(desk);
    People.signIn(desk, organizer);
    Page viewer = people.onPhone();
    Elsewhere.youtube(viewer);
    People.enter(viewer, room.path("slug").asText(), "Айгүл");
    fromTheStudio(desk, roomId, "Начать эфир");
    assertThat(viewer.locator("#say")).isVisible();

    Frame player = player(viewer);
    Eventually.holds("it plays", () -> isPlaying(player));
    button(viewer, "Пауза").click();
    Eventually.holds("it was told to pause", () -> isIn(player, 2));
    button(viewer, "Вернуться к эфиру").first().click();
    Eventually.holds("it was told to play", () -> isPlaying(player));
    Viewer reader = Viewer.join(people.origin(), room.path("slug").asText(), "Читатель");
    long position =
        Eventually.get(
            "the place in the video in the log",
            () ->
                reader.logOverHttp().stream()
                    .filter(event -> event.path("type").asText().equals("video.position"))
                    .map(event -> event.path("payload").path("videoMs").asLong())
                    .findFirst());
    assertThat(position).isPositive();
    fromTheStudio(desk, roomId, "Завершить эфир");
    assertThat(viewer.getByText("Эфир завершён").first()).isVisible();
  }

  private static String makeTheRoom(Page page) {
    page.navigate("/app/rooms/new");
    page.getByLabel("Название").fill("Как открыть магазин");
    button(page, "Создать комнату").click();
    page.waitForURL(Pattern.compile(".*/app/rooms/room_[a-z2-7]{26}.*"));
    page.getByText("HLS-ссылка").click();
    page.getByLabel("Адрес .m3u8").fill(Elsewhere.STREAM);
    button(page, "Сохранить").click();
    assertThat(page.getByText("Комната сохранена")).isVisible();
    return page.url().replaceAll(".*/(room_[a-z2-7]{26}).*", "$1");
  }

  /** Presses Start or End in the studio and says yes. */
  private static void fromTheStudio(Page desk, String room, String action) {
    String studio = "/app/rooms/" + room + "/studio";
    if (!desk.url().endsWith(studio)) {
      desk.navigate(studio);
    }
    button(desk, action).click();
    desk.locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
        .click();
  }

  private static Frame player(Page page) {
    return page.locator("is-stage iframe").elementHandle().contentFrame();
  }

  private static boolean isPlaying(Frame player) {
    return isIn(player, 1);
  }

  /** Whether the player is in a state of the protocol: 1 plays, 2 is paused. */
  private static boolean isIn(Frame player, int state) {
    return player
        .evaluate("state => typeof film === 'object' && film.state === state", state)
        .equals(true);
  }
}

package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.isra.acceptance.People.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload that is interrupted in the middle, in the browser. */
@SharedHost
class UploadPageIT {
  private static final Path FILM = Path.of("src/test/resources/clips/film-180.webm");
  private static final Pattern PART = Pattern.compile("[?&]partNumber=(\\d+)");
  private static final int PADDING = 18 * 1024 * 1024;
  @TempDir Path folder;

  /** Parts that were asked to be stored, in the order of asking; all but the first never arrive. */
  private final List<Integer> asked = new ArrayList<>();

  private boolean stuck = true;

  @Test
  @Proves({"AW1", "AW-01"})
  void anUploadGoesOnWithTheMissingPartsAfterAPauseAndAfterAReload(People people)
      throws IOException {
    Path film = threeParts();
    Organizer organizer = Organizer.confirmed(people.origin());
    Page page = people.onDesktop();
    page.onDialog(Dialog::accept);
    People.signIn(page, organizer);
    page.route(url -> PART.matcher(url).find(), this::part);
    page.navigate("/app/videos");
    page.locator("input[type=file]").first().setInputFiles(film);
    page.waitForCondition(() -> asked.size() == 3);
    String asset = onlyAsset(organizer);
    Eventually.holds("the first part is there", () -> uploaded(organizer, asset).equals("[1]"));

    button(page, "Пауза").click();
    assertThat(page.getByText("Пауза:")).isVisible();
    asked.clear();
    button(page, "Продолжить").click();
    page.waitForCondition(() -> asked.size() == 2);
    assertThat(asked).containsExactlyInAnyOrder(2, 3);

    asked.clear();
    page.reload();
    assertThat(page.getByText("мы дошлём только остаток")).isVisible();
    People.picture(page, "upload-stopped");
    stuck = false;
    page.locator("li input[type=file]").setInputFiles(film);
    page.getByText("Готово", new Page.GetByTextOptions().setExact(true))
        .waitFor(
            new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(60_000));
    assertThat(asked).containsExactlyInAnyOrder(2, 3);
    assertThat(onlyAsset(organizer)).as("it is the same video").isEqualTo(asset);
  }

  private void part(Route route) {
    Matcher part = PART.matcher(route.request().url());
    if (route.request().method().equals("PUT") && part.find()) {
      int number = Integer.parseInt(part.group(1));
      asked.add(number);
      if (stuck && number > 1) {
        return; // never answered
      }
    }
    route.resume();
  }

  private static String onlyAsset(Organizer organizer) {
    var assets = organizer.api.get("/api/assets").expect(200).body().path("assets");
    assertThat(assets).hasSize(1);
    return assets.path(0).path("id").asText();
  }

  private static String uploaded(Organizer organizer, String asset) {
    return organizer.api.get("/api/assets/" + asset).expect(200).body().path("uploaded").toString();
  }

  /** Our film with so much of nothing (an EBML Void) at its end that it takes three parts. */
  private Path threeParts() throws IOException {
    Path film = Files.copy(FILM, folder.resolve("film.webm"));
    try (var file = new RandomAccessFile(film.toFile(), "rw")) {
      file.seek(file.length());
      file.writeByte(0xEC);
      file.writeInt(0x10000000 | PADDING);
      file.setLength(file.length() + PADDING);
    }
    return film;
  }
}

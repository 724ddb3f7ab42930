package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * The pictures of the product that the landing and the README show: one WebP per language and
 * theme. With {@code ISRA_PICTURES=renew} they are written anew; else those that are there are held
 * against what the pages look like now.
 */
final class ProductPictures {
  static final boolean RENEW = "renew".equals(System.getenv("ISRA_PICTURES"));

  /** What is looked at: everything when renewed, else what is enough to see that a page changed. */
  static final List<String> LANGUAGES = RENEW ? Walk.LANGUAGES : List.of("ru");

  private static final List<ColorScheme> THEMES =
      RENEW ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT);

  private static final Path FOLDER = Path.of("../../shared/web/src/main/resources/web/landing");

  /** Other fonts, words and clocks differ by less, another place of anything by more. */
  private static final double MOST_DIFFERENCE = 4;

  private final Page laboratory;

  ProductPictures(Page laboratory) {
    this.laboratory = laboratory;
  }

  /** Takes what is seen now in every theme. */
  void take(Page page, String name, String language) {
    for (ColorScheme theme : THEMES) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(theme)
              .setReducedMotion(ReducedMotion.REDUCE));
      String png = base64(page.screenshot());
      String webp = (String) laboratory.evaluate(script("webp"), png);
      Path file =
          FOLDER.resolve(name + "-" + language + "-" + theme.name().toLowerCase() + ".webp");
      if (RENEW) {
        write(file, Base64.getDecoder().decode(webp));
      }
      assertThat(((Number) laboratory.evaluate(script("difference"), List.of(webp, read(file)))))
          .extracting(Number::doubleValue)
          .as("how far %s is from what its page shows (renew it, see the README)", file)
          .satisfies(far -> assertThat(far).isBetween(0.0, MOST_DIFFERENCE));
    }
  }

  private static String script(String name) {
    try (var in = ProductPictures.class.getResourceAsStream("/pictures/" + name + ".js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("(?s)^/\\*.*?\\*/", "")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String read(Path file) {
    try {
      return base64(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

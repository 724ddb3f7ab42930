package kz.isra.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at pages in every language, on a phone and on a desktop, light and dark, and notes what is
 * wrong, of accessibility once for each screen. The pictures are left in {@code target/walk}.
 */
final class Walk {
  static final List<String> LANGUAGES = List.of("ru", "kk", "en");
  private static final Path PICTURES = Path.of("target", "walk");
  private static final String LOOK = look();
  private static final String AREAS = areas();
  private final List<String> findings = new ArrayList<>();
  private final Set<String> refusals = new HashSet<>();

  /**
   * What this address refuses is what the page is about: the browser's word on it is no finding.
   */
  void refuses(String address) {
    refusals.add(address);
  }

  /** From now on every error in the browser's console is noted too. */
  Page with(Page page) {
    page.onConsoleMessage(message -> {
      boolean meant = refusals.stream().anyMatch(message.location()::contains);
      if (message.type().equals("error") && !meant) {
        findings.add(page.url() + ": " + message.text() + " " + message.location());
      }
    });
    return page;
  }

  /** Loads a page in each language and looks at it. */
  void through(Page page, String name, String address) {
    for (String language : LANGUAGES) {
      open(page, address, language);
      at(page, name, language);
    }
  }

  static void open(Page page, String address, String language) {
    page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    settle(page);
  }

  /** Looks at what is shown now. */
  void at(Page page, String name, String language) {
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, width == 360 ? 640 : 800);
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        String look = name + "-" + language + "-" + width + "-" + scheme.name().toLowerCase();
        page.screenshot(
            new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(70)
                .setPath(PICTURES.resolve(look + ".jpg")));
        look(page, language).forEach(finding -> findings.add(look + ": " + finding));
        if (language.equals("ru") && (width == 360) == (scheme == ColorScheme.LIGHT)) {
          Axe.violations(page).forEach(finding -> findings.add(look + ": " + finding));
        }
      }
    }
  }

  /** What was wrong anywhere, each with the picture's name. */
  List<String> findings() {
    return findings;
  }

  @SuppressWarnings("unchecked")
  private static List<String> look(Page page, String language) {
    return (List<String>) page.evaluate(LOOK, Map.of("language", language, "areas", AREAS));
  }

  private static void settle(Page page) {
    page.waitForFunction(
        "() => document.querySelector('h1') && !document.querySelector('.bone, [aria-busy=true]')"
            + " && [...document.images].every(image => (image.loading = 'eager', image.complete))");
  }

  private static String look() {
    try (var in = Walk.class.getResourceAsStream("/look.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("(?s)^/\\*.*?\\*/", "")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The areas of words, for example {@code rooms|studio}. */
  private static String areas() {
    Path words = Path.of("..", "..", "shared", "web", "src", "main", "resources", "web", "words");
    try (Stream<Path> files = Files.list(words.resolve("ru"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .collect(Collectors.joining("|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

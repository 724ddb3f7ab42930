package kz.isra.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The browser of the tests: the machine's Chromium, by {@code ISRA_CHROMIUM} or where systems put
 * it; else the one that Playwright fetches.
 */
final class Chromium implements AutoCloseable {
  /** How long an expectation of a page may take to come true. */
  private static final double PATIENCE_MS = 60_000;

  private static Chromium shared;

  private final Playwright playwright;
  private final List<People> people = new ArrayList<>();
  final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Whether {@link #shared} was called and is well. */
  static boolean isOpen() {
    return shared != null && shared.browser.isConnected();
  }

  /** The one of this JVM, for the tests of one thread, until {@link #endShared}. */
  static Chromium shared() {
    if (!isOpen()) {
      shared = open();
    }
    return shared;
  }

  static Chromium open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    var found =
        Stream.of(
                System.getenv().getOrDefault("ISRA_CHROMIUM", "/usr/bin/chromium"),
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    var options =
        new Playwright.CreateOptions()
            .setEnv(found.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of());
    Playwright playwright = Playwright.create(options);
    var launch =
        new BrowserType.LaunchOptions()
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--autoplay-policy=document-user-activation-required",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    found.ifPresent(launch::setExecutablePath);
    try {
      return new Chromium(playwright, playwright.chromium().launch(launch));
    } catch (RuntimeException e) {
      playwright.close();
      throw new IllegalStateException(
          "No Chromium: install one, or say where it is by ISRA_CHROMIUM", e);
    }
  }

  /** People who meet at that host until {@link #leave}. */
  People people(String origin) {
    var come = new People(browser, origin);
    people.add(come);
    return come;
  }

  /** Everybody who came since the last {@link #leave}. */
  List<People> people() {
    return List.copyOf(people);
  }

  /**
   * Everybody goes. What they have open ends with the browser: to close it while a page asks for
   * what a test answers may wait for ever.
   */
  void leave() {
    people.clear();
  }

  /** Ends the one of this JVM; the next class has another. */
  static void endShared() {
    if (shared != null) {
      shared.close();
      shared = null;
    }
  }

  @Override
  public void close() {
    playwright.close(); // and the browser with it, whatever its pages still wait for
  }
}

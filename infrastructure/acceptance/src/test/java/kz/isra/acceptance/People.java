package kz.isra.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Browsers of several people, each with their own cookies, screen and clock. */
final class People implements AutoCloseable {
  private static final Path SCREENS = Path.of("target", "screens");

  /** The browser's word that it went to the next page without the animation: nothing is lost. */
  private static final String NO_ANIMATION = "ViewTransition opt-in disabled";

  private final Browser browser;
  private final String origin;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  People(Browser browser, String origin) {
    this.browser = browser;
    this.origin = origin;
  }

  /** What they have in the address bar. */
  String origin() {
    return origin;
  }

  Page onDesktop() {
    return page(1280, 800, 0, "Asia/Almaty");
  }

  Page onPhone() {
    return page(360, 640, 0, "Asia/Almaty");
  }

  /** A phone whose clock is wrong by so many hours. */
  Page onPhone(int wrongByHours, String zone) {
    return page(360, 640, wrongByHours, zone);
  }

  /** The same with a screen that is tapped. */
  Page onTouchPhone(int wrongByHours, String zone) {
    return page(options(360, 640, zone).setHasTouch(true).setIsMobile(true), wrongByHours);
  }

  /** A screen of so many CSS pixels, each of so many real ones. */
  Page on(int width, int height, double scale) {
    return page(options(width, height, "Asia/Almaty").setDeviceScaleFactor(scale), 0);
  }

  private Page page(int width, int height, int wrongByHours, String zone) {
    return page(options(width, height, zone), wrongByHours);
  }

  private Browser.NewContextOptions options(int width, int height, String zone) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("ru-RU")
        .setTimezoneId(zone)
        .setBaseURL(origin);
  }

  private Page page(Browser.NewContextOptions options, int wrongByHours) {
    BrowserContext context = browser.newContext(options);
    if (wrongByHours != 0) {
      context.addInitScript(
          """
          (() => {
            const wrong = %d * 3_600_000, Right = Date;
            globalThis.Date = class extends Right {
              constructor(...args) { if (args.length) super(...args); else super(Right.now() + wrong); }
              static now() { return Right.now() + wrong; }
            };
          })();
          """
              .formatted(wrongByHours));
    }
    contexts.add(context);
    Page page = context.newPage();
    watch(page);
    return page;
  }

  /** The browser inside a messenger: a phone with touch whose storage is refused. */
  Page inMessenger() {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(360, 640)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("ru-RU")
                .setTimezoneId("Asia/Almaty")
                .setBaseURL(origin));
    context.addInitScript(
        """
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
          Object.defineProperty(window, name, {get() { throw new DOMException('refused', 'SecurityError'); }});
        }
        """);
    contexts.add(context);
    Page page = context.newPage();
    watch(page);
    return page;
  }

  /** Logs in without the form; the page shows the dashboard then. */
  static void signIn(Page page, Organizer organizer) {
    page.navigate("/login");
    page.evaluate(
        "body => fetch('/api/logins', {method: 'POST', body: JSON.stringify(body),"
            + " headers: {'content-type': 'application/json', 'x-isra': '1'}})"
            + ".then(answer => { if (!answer.ok) throw new Error(`login: ${answer.status}`); })",
        Map.of("login", organizer.login, "password", Organizer.PASSWORD));
    page.navigate("/app");
  }

  /** Goes through the viewers' door of a room. */
  static void enter(Page page, String slug, String name) {
    page.navigate("/r/" + slug);
    page.locator("input[name=name]").fill(name);
    page.locator("form button[type=submit]").click();
  }

  /** Another tab of the same person. */
  Page another(Page page) {
    Page tab = page.context().newPage();
    watch(tab);
    return tab;
  }

  private void watch(Page page) {
    page.setDefaultTimeout(30_000);
    page.onPageError(error -> {
      if (!error.contains(NO_ANIMATION)) {
        complaints.add(page.url() + ": " + error);
      }
    });
    page.onConsoleMessage(message -> {
      boolean ours = message.location().startsWith(origin) || message.location().isEmpty();
      if (message.type().equals("error") && ours && message.text().contains("Content Security")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
  }

  /** What the pages complained of: script errors and what the security policy forbade. */
  List<String> complaints() {
    return complaints;
  }

  /** Pictures of what everybody saw when a story failed. */
  void lastLooks() {
    lastLooks("failed");
  }

  /**
   * The same.
   *
   * @param story how the pictures' names begin
   */
  void lastLooks(String story) {
    int n = 0;
    for (BrowserContext context : contexts) {
      for (Page page : context.pages()) {
        picture(page, story + "-" + ++n);
      }
    }
  }

  /**
   * Pictures of the whole page, on a phone and on a desktop, light and dark; it ends as it began.
   */
  static void looks(Page page, String name) {
    ViewportSize before = page.viewportSize();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(360, 1280)) {
        page.setViewportSize(width, 1800);
        picture(page, name + "-" + width + "-" + scheme);
      }
    }
    page.setViewportSize(before.width, before.height);
  }

  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /**
   * Their browsers end with Chromium: to close one while a page still asks for what a test answers
   * may wait for ever.
   */
  @Override
  public void close() {
    contexts.clear();
  }
}

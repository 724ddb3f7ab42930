package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/** A person who uses no mouse and no touch. Wherever the focus stops, it must be in sight. */
final class Keyboard {
  /** Longer ways than this through a page are a trap. */
  private static final int MOST_STOPS = 150;

  private static final String AT = script();
  private final Page page;

  /**
   * @param kind the element's name, such as {@code button}; empty where nothing has the focus
   * @param name what is read out for it
   * @param trouble why it cannot be seen; empty if it can
   */
  private record Stop(String kind, String name, String trouble) {}

  Keyboard(Page page) {
    this.page = page;
  }

  /** Goes on with Tab to the control whose name begins so. */
  Keyboard to(String kind, String name) {
    return go("Tab", kind, name);
  }

  /** Goes back with Shift+Tab. */
  Keyboard backTo(String kind, String name) {
    return go("Shift+Tab", kind, name);
  }

  private Keyboard go(String key, String kind, String name) {
    var met = new ArrayList<String>();
    while (met.size() < MOST_STOPS) {
      Stop stop = step(key);
      if (stop.kind.equals(kind) && stop.name.startsWith(name)) {
        return this;
      }
      met.add(stop.kind + " " + stop.name);
    }
    throw new AssertionError(key + " does not lead to " + kind + " " + name + " but to " + met);
  }

  /** Goes once around the page: the focus is nowhere kept and comes back to where it began. */
  void around() {
    Stop first = step("Tab");
    var met = new ArrayList<String>();
    for (Stop stop = step("Tab"); !stop.kind.isEmpty() && !stop.equals(first); stop = step("Tab")) {
      met.add(stop.kind + " " + stop.name);
      assertThat(met).as("the way around " + page.url()).hasSizeLessThan(MOST_STOPS);
    }
    assertThat(met).as("the way around " + page.url()).hasSizeGreaterThan(3);
  }

  /** The focus is there by itself, such as after a dialog. */
  void isAt(String kind, String name) {
    Eventually.holds(
        "the focus is at " + kind + " " + name,
        () -> at().kind.equals(kind) && at().name.startsWith(name));
    assertThat(at().trouble).isEmpty();
  }

  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** The words are, in time, in a part of the page that is read out when it changes. */
  void hears(String words) {
    Eventually.holds("«" + words + "» is read out", () -> said().contains(words));
  }

  private String said() {
    return (String)
        page.evaluate(
            "() => [...document.querySelectorAll('[aria-live=polite], [role=status],"
                + " [role=alert], [role=log]')].filter(part => !part.closest('[aria-live=off]'))"
                + ".map(part => part.textContent).join('\\n')");
  }

  private Stop step(String key) {
    page.keyboard().press(key);
    Stop stop = at();
    assertThat(stop.trouble)
        .as("the focus on %s at %s «%s»", page.url(), stop.kind, stop.name)
        .isEmpty();
    return stop;
  }

  @SuppressWarnings("unchecked")
  private Stop at() {
    var found = (Map<String, String>) page.evaluate(AT);
    return new Stop(found.get("kind"), found.get("name"), found.get("trouble"));
  }

  private static String script() {
    try (var in = Keyboard.class.getResourceAsStream("/focus.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("(?s)^/\\*.*?\\*/", "")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

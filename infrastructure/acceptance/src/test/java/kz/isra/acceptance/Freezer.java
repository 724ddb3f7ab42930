package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Stops what runs a browser's pages, as a phone does with what is not looked at: no timer fires, no
 * script runs, no picture moves. DevTools can freeze a page only while it is hidden, and a browser
 * without a window hides none; so the system is asked to stop the processes themselves.
 */
final class Freezer {
  private static final String WATCH =
      """
      () => {
        let last = performance.now();
        window.longestGap = 0;
        setInterval(() => {
          const now = performance.now();
          window.longestGap = Math.max(window.longestGap, now - last);
          last = now;
        }, 100);
      }
      """;

  private final Chromium chromium;

  /**
   * @param chromium all pages of which are frozen together
   */
  Freezer(Chromium chromium) {
    this.chromium = chromium;
  }

  /** Comes back when the page is awake again; that it slept so long is proved by its own timers. */
  void freeze(Page page, Duration length) {
    page.evaluate(WATCH);
    List<String> processes = renderers();
    signal("-STOP", processes);
    try {
      TimeUnit.MILLISECONDS.sleep(length.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      signal("-CONT", processes);
    }
    Number gap =
        (Number)
            page.evaluate(
                "() => new Promise(done => setTimeout(() => done(window.longestGap), 300))");
    assertThat(gap.longValue())
        .as("how long no timer fired")
        .isGreaterThanOrEqualTo(length.toMillis());
  }

  private List<String> renderers() {
    var session = chromium.browser.newBrowserCDPSession();
    var found = new ArrayList<String>();
    for (JsonElement one :
        session.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
      JsonObject process = one.getAsJsonObject();
      if (process.get("type").getAsString().equals("renderer")) {
        found.add(process.get("id").getAsString());
      }
    }
    session.detach();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static void signal(String signal, List<String> processes) {
    var command = new ArrayList<>(List.of("kill", signal));
    command.addAll(processes);
    try {
      assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

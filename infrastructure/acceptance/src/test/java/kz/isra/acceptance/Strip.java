package kz.isra.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The second that our own clips carry in the picture, as a page shows it. */
final class Strip {
  private static final String READ = read();

  private Strip() {}

  /** The second in the picture now; absent where none is to be seen. */
  static Optional<Integer> second(Page page) {
    Object read =
        page.evaluate(
            "() => { const video = document.querySelector('video'); return video ? ("
                + READ
                + ")(video) : null; }");
    return Optional.ofNullable((Integer) read);
  }

  private static String read() {
    try (var in = Strip.class.getResourceAsStream("/read-strip.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("(?s)^/\\*.*?\\*/", "")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

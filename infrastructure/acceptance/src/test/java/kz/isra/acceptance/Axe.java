package kz.isra.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core says of a page, by the rules of WCAG 2.1 A and AA (PG6). */
final class Axe {
  private static final String ENGINE = engine();
  private static final String RUN =
      """
      async () => {
        const {violations} = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']});
        return violations.filter(({impact}) => impact === 'serious' || impact === 'critical')
          .map(({id, help, nodes}) => `${id}, ${help}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' ')}`);
      }
      """;

  private Axe() {}

  /** Serious and critical violations as it is shown now. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate("engine => { if (!window.axe) (0, eval)(engine); }", ENGINE);
    return (List<String>) page.evaluate(RUN);
  }

  private static String engine() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

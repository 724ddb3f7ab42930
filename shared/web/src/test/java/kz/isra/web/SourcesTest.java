package kz.isra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What modules and style sheets name exists, and looks are decided in one place. */
class SourcesTest {
  private static final Path WEB = Path.of("src/main/resources/web");
  private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\\s*\\(?'(\\.[^']+)'");
  private static final Pattern ICON =
      Pattern.compile("(?:<is-icon name=|\\bicon=)\"([a-z0-9-]+)\"|\\bicon: '([a-z0-9-]+)'");
  private static final Pattern LOOKS =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|rgba|hsl|oklch)\\(|\\b\\d*\\.?\\d+(?:px|rem|ms|s)\\b");
  private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

  @Test
  void everyImportLeadsToAFile() throws IOException {
    var missing = new TreeSet<String>();
    for (Path module : files(".js")) {
      IMPORT
          .matcher(Files.readString(module))
          .results()
          .map(found -> module.resolveSibling(found.group(1)).normalize())
          .filter(target -> !Files.exists(target))
          .forEach(target -> missing.add(module + " -> " + target));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyIconIsInTheSprite() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    var missing = new TreeSet<String>();
    for (Path module : files(".js")) {
      ICON.matcher(Files.readString(module))
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .filter(icon -> !pom.contains("/" + icon + ".svg"))
          .forEach(icon -> missing.add(module.getFileName() + ": " + icon));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void coloursSizesAndDurationsStandInTokensOnly() throws IOException {
    var found = new TreeSet<String>();
    for (Path sheet : files(".css")) {
      if (!sheet.endsWith("tokens.css")) {
        looks(sheet.getFileName().toString(), Files.readString(sheet)).forEach(found::add);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aColourASizeOrADurationElsewhereIsSeen() {
    assertThat(looks("a.css", "a { color: #fff; width: 12px; transition: color 0.2s; }"))
        .hasSize(1);
    assertThat(looks("a.css", "@media (min-width: 900px) { a { gap: var(--space-2); } }"))
        .isEmpty();
  }

  @Test
  void everyVariableIsAToken() throws IOException {
    String tokens = Files.readString(WEB.resolve("tokens.css"));
    var missing = new TreeSet<String>();
    for (Path sheet : files(".css")) {
      String text = Files.readString(sheet);
      VARIABLE
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(name -> !tokens.contains(name + ":") && !text.contains(name + ":"))
          .forEach(name -> missing.add(sheet.getFileName() + ": " + name));
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> looks(String name, String sheet) {
    return sheet
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("@(?:media|container)[^{]*\\{", "")
        .lines()
        .filter(line -> LOOKS.matcher(line).find())
        .map(line -> name + ": " + line.strip())
        .toList();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(WEB)) {
      return walk.filter(path -> path.toString().endsWith(ending)).toList();
    }
  }
}

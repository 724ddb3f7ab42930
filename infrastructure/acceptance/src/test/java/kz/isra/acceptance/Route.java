package kz.isra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route of the HTTP API.
 *
 * @param path with names in braces
 */
record Route(String method, String path) {
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("Method: (\\w+), Path: (?:'([^']*)'|([^ }]*))}");
  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)\\+?}");

  /** Every route of {@code template.yaml}. */
  static List<Route> all() {
    try {
      return IN_TEMPLATE
          .matcher(Files.readString(template()))
          .results()
          .map(found ->
              new Route(found.group(1), found.group(2) == null ? found.group(3) : found.group(2)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path with a value for each name. */
  String with(UnaryOperator<String> value) {
    return NAME.matcher(path)
        .replaceAll(name -> Matcher.quoteReplacement(value.apply(name.group(1))));
  }

  boolean named() {
    return NAME.matcher(path).find();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private static Path template() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return folder.resolve("template.yaml");
  }
}

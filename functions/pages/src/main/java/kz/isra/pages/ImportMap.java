package kz.isra.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.lambda.Json;

/**
 * Where the bare names of libraries lead, and which modules a page will ask for: named in its head,
 * they arrive at once instead of one after another.
 */
final class ImportMap {
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*[\"']([^\"']+)[\"']");
  private static final Map<String, String> NAMES =
      Map.of(
          "lit", "lib/lit/index.js",
          "lit/", "lib/lit/",
          "lit-html", "lib/lit-html/lit-html.js",
          "lit-html/", "lib/lit-html/",
          "lit-element", "lib/lit-element/index.js",
          "lit-element/", "lib/lit-element/",
          "@lit/reactive-element", "lib/reactive-element/reactive-element.js",
          "@lit/reactive-element/", "lib/reactive-element/",
          "hls.js", "lib/hls.js/dist/hls.light.min.js");
  private final Assets assets;
  private final String json;

  private ImportMap(Assets assets) {
    this.assets = assets;
    var imports = new LinkedHashMap<String, String>();
    NAMES.keySet().stream()
        .sorted()
        .forEach(name -> imports.put(name, assets.base() + "/" + NAMES.get(name)));
    this.json = new String(Json.bytes(Map.of("imports", imports)), StandardCharsets.UTF_8);
  }

  static ImportMap of(Assets assets) {
    return new ImportMap(assets);
  }

  /** The map itself, the same bytes on every page: the security policy names its hash. */
  String json() {
    return json;
  }

  /** The module and everything it imports statically, each once, nearest first. */
  Set<String> closure(String module) {
    var found = new LinkedHashSet<String>();
    collect(module, found);
    return found;
  }

  private void collect(String module, Set<String> found) {
    Optional<String> text = assets.text(module);
    if (text.isEmpty() || !found.add(module)) {
      return;
    }
    Matcher matcher = IMPORT.matcher(text.get());
    while (matcher.find()) {
      resolve(module, matcher.group(1)).ifPresent(next -> collect(next, found));
    }
  }

  private static Optional<String> resolve(String from, String name) {
    if (name.startsWith(".")) {
      return Optional.of(
          java.net.URI.create("/" + from).resolve(name).normalize().getPath().substring(1));
    }
    if (NAMES.containsKey(name)) {
      return Optional.of(NAMES.getOrDefault(name, ""));
    }
    int slash = name.startsWith("@") ? name.indexOf('/', name.indexOf('/') + 1) : name.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.ofNullable(NAMES.get(name.substring(0, slash + 1)))
            .map(folder -> folder + name.substring(slash + 1));
  }
}

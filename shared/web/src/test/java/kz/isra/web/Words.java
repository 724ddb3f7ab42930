package kz.isra.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of one language, every leaf by its whole key, for example {@code rooms.count}. */
record Words(String language, SortedMap<String, JsonNode> leaves) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  static Words of(Path web, String language) {
    var leaves = new TreeMap<String, JsonNode>();
    try (Stream<Path> files = Files.list(web.resolve("words").resolve(language))) {
      for (Path file : files.toList()) {
        String area = file.getFileName().toString().replace(".json", "");
        collect(area, MAPPER.readTree(file.toFile()), leaves);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(language, leaves);
  }

  private static void collect(String key, JsonNode node, Map<String, JsonNode> leaves) {
    if (node.isObject() && !isPlural(node)) {
      node.properties()
          .forEach(entry -> collect(key + "." + entry.getKey(), entry.getValue(), leaves));
    } else {
      leaves.put(key, node);
    }
  }

  /** Plural forms are named as in {@code Intl.PluralRules} and always have {@code other}. */
  static boolean isPlural(JsonNode node) {
    return node.isObject()
        && node.path("other").isTextual()
        && node.size() <= 4
        && node.propertyStream()
            .allMatch(entry ->
                entry.getKey().matches("one|few|many|other") && entry.getValue().isTextual());
  }

  /** The places in braces that a leaf fills. */
  SortedSet<String> places(String key) {
    var places = new TreeSet<String>();
    JsonNode leaf = leaves.get(key);
    if (leaf != null) {
      PLACE
          .matcher(isPlural(leaf) ? leaf.path("other").asText() : leaf.toString())
          .results()
          .forEach(place -> places.add(place.group(1)));
    }
    return places;
  }

  /** What is read as one text where a leaf is compared with another language's. */
  String text(String key) {
    JsonNode leaf = leaves.get(key);
    if (leaf == null) {
      return "";
    }
    return isPlural(leaf)
        ? leaf.path("other").asText()
        : leaf.isArray() ? leaf.toString() : leaf.asText();
  }
}

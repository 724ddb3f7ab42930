package kz.isra.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.isra.lambda.Json;

/** The words of pages: {@code words/{language}/{area}.json}. */
final class Words {
  private static final String NOTHING = "{}";
  private final Assets assets;

  Words(Assets assets) {
    this.assets = assets;
  }

  /** The areas in one language; an area without a file is empty, which a test forbids. */
  Map<String, JsonNode> of(String language, List<String> areas) {
    var words = new LinkedHashMap<String, JsonNode>();
    for (String area : areas) {
      words.put(area, area(language, area));
    }
    return words;
  }

  String common(String language, String group, String name) {
    return area(language, "common").path(group).path(name).asText();
  }

  private JsonNode area(String language, String area) {
    String path = "words/" + language + "/" + area + ".json";
    try {
      return Json.tree(
          assets.text(path).orElse(NOTHING).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (Json.MalformedJson e) {
      throw new IllegalStateException(path + " is not JSON", e);
    }
  }
}

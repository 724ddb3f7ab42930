package kz.isra.localhost.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads queries, forms and percent signs. What cannot be decoded stays as it is. */
public final class Query {
  private Query() {}

  /** All values by decoded name, in order. */
  public static Map<String, List<String>> parse(String raw) {
    var values = new LinkedHashMap<String, List<String>>();
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(form(name), k -> new ArrayList<>()).add(form(value));
      }
    }
    return values;
  }

  /** The first value of a name, {@code ""} where there is none. */
  public static String first(String raw, String name) {
    return parse(raw).getOrDefault(name, List.of("")).getFirst();
  }

  private static String form(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** A piece of a path, where a plus sign is a plus sign. */
  public static String segment(String text) {
    return form(text.replace("+", "%2B"));
  }
}

package kz.isra.localhost.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;

/**
 * A filter of an event source mapping. Fields that it does not name do not matter; of a list one
 * must fit: a value, {@code {"prefix": …}}, {@code {"suffix": …}}, {@code {"exists": …}} or {@code
 * {"anything-but": […]}}.
 */
record EventPattern(JsonNode pattern) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static EventPattern parse(String text) {
    try {
      return new EventPattern(JSON.readTree(text));
    } catch (IOException e) {
      throw new IllegalArgumentException("A filter is not JSON: " + text, e);
    }
  }

  boolean matches(JsonNode event) {
    return matches(pattern, event);
  }

  private static boolean matches(JsonNode wanted, JsonNode actual) {
    if (wanted.isArray()) {
      return StreamSupport.stream(wanted.spliterator(), false).anyMatch(one -> fits(one, actual));
    }
    return wanted.properties().stream()
        .allMatch(entry -> matches(entry.getValue(), actual.path(entry.getKey())));
  }

  private static boolean fits(JsonNode rule, JsonNode actual) {
    if (!rule.isObject()) {
      return rule.equals(actual);
    }
    var only = rule.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "prefix" -> actual.asText().startsWith(value.asText());
      case "suffix" -> actual.asText().endsWith(value.asText());
      case "exists" -> value.asBoolean() != actual.isMissingNode();
      case "anything-but" ->
          !actual.isMissingNode()
              && StreamSupport.stream(value.spliterator(), false).noneMatch(actual::equals);
      default -> throw new IllegalArgumentException("Not known here: " + rule);
    };
  }
}

package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One change of a table, from its stream.
 *
 * @param source the stream it came from; a shard is not named in such events
 * @param change INSERT, MODIFY or REMOVE
 * @param newImage the item as plain values (String, Long or BigDecimal, Boolean, byte[], List,
 *     Map); empty after REMOVE
 */
public record StreamRecord(
    String sequenceNumber, String source, String change, Map<String, Object> newImage) {
  static boolean matches(JsonNode event) {
    return event.path("Records").path(0).has("dynamodb");
  }

  static List<StreamRecord> of(JsonNode event) {
    var records = new ArrayList<StreamRecord>();
    for (JsonNode item : event.path("Records")) {
      JsonNode change = item.path("dynamodb");
      records.add(
          new StreamRecord(
              change.path("SequenceNumber").asText(),
              item.path("eventSourceARN").asText(),
              item.path("eventName").asText(),
              map(change.path("NewImage"))));
    }
    return records;
  }

  private static Map<String, Object> map(JsonNode typed) {
    var plain = new LinkedHashMap<String, Object>();
    typed
        .properties()
        .forEach(entry -> {
          if (!entry.getValue().has("NULL")) {
            plain.put(entry.getKey(), value(entry.getValue()));
          }
        });
    return plain;
  }

  private static Object value(JsonNode typed) {
    var entry = typed.properties().iterator().next();
    JsonNode value = entry.getValue();
    return switch (entry.getKey()) {
      case "S" -> value.asText();
      case "N" -> number(value.asText());
      case "BOOL" -> value.asBoolean();
      case "B" -> Base64.getDecoder().decode(value.asText());
      case "M" -> map(value);
      case "L", "SS", "NS" -> {
        var list = new ArrayList<Object>();
        for (JsonNode item : value) {
          list.add(item.isObject() ? value(item) : item.asText());
        }
        yield list;
      }
      default -> value.toString();
    };
  }

  private static Object number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return new BigDecimal(text);
    }
  }
}

package kz.isra.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.isra.lambda.Json;

/**
 * Who the operator is, as the public offer must say it (clause 1.1). A setting of the operator,
 * never part of the code: a JSON object of short texts.
 *
 * @param fields {@code name, address, identityNumber, iban, bank, bik, kbe, email, phone}; what is
 *     not set is left out; {@code example: "true"} says that nobody real is meant
 */
record Requisites(Map<String, String> fields) {
  private static final int LONGEST = 300;

  Requisites {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * @throws IllegalStateException where the setting is not such an object
   */
  static Requisites of(String setting) {
    try {
      JsonNode json = Json.tree(setting.getBytes(StandardCharsets.UTF_8));
      var fields = new LinkedHashMap<String, String>();
      json.properties()
          .forEach(field -> {
            String text = field.getValue().asText();
            fields.put(field.getKey(), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
          });
      if (!fields.containsKey("name")) {
        throw new IllegalStateException("OPERATOR_REQUISITES says no name");
      }
      return new Requisites(fields);
    } catch (Json.MalformedJson e) {
      throw new IllegalStateException("OPERATOR_REQUISITES is not JSON", e);
    }
  }
}

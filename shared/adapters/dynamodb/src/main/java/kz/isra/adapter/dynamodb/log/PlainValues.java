package kz.isra.adapter.dynamodb.log;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** JSON values (String, Number, Boolean, List, Map) as attributes. */
final class PlainValues {
  private PlainValues() {}

  static AttributeValue write(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Boolean truth -> AttributeValue.fromBool(truth);
      case Double number -> AttributeValue.fromN(BigDecimal.valueOf(number).toPlainString());
      case Float number -> AttributeValue.fromN(new BigDecimal(number.toString()).toPlainString());
      case Number number -> AttributeValue.fromN(number.toString());
      case List<?> list -> AttributeValue.fromL(list.stream().map(PlainValues::write).toList());
      case Map<?, ?> map -> AttributeValue.fromM(writeMap(map));
      default ->
          throw new IllegalArgumentException("Not a JSON value: " + value.getClass().getName());
    };
  }

  static Map<String, AttributeValue> writeMap(Map<?, ?> map) {
    var written = new LinkedHashMap<String, AttributeValue>();
    map.forEach((name, value) -> written.put(String.valueOf(name), write(value)));
    return written;
  }
}

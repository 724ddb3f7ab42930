package kz.isra.localhost.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Header fields in the order they came, with the names as they were written. Names are compared
 * without regard to case; a name may repeat.
 */
public record Headers(List<Field> fields) {
  /** One line. */
  public record Field(String name, String value) {
    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  public Headers {
    fields = List.copyOf(fields);
  }

  /**
   * @param namesAndValues in turn
   */
  public static Headers of(String... namesAndValues) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Headers(fields);
  }

  public Optional<String> first(String name) {
    return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
  }

  public List<String> all(String name) {
    return fields.stream().filter(field -> field.is(name)).map(Field::value).toList();
  }

  public Headers only(Predicate<String> lowerCaseName) {
    return new Headers(
        fields.stream()
            .filter(field -> lowerCaseName.test(field.name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  public Headers without(String name) {
    return new Headers(fields.stream().filter(field -> !field.is(name)).toList());
  }

  /** With this one value in the place of all there were. */
  public Headers with(String name, String value) {
    return without(name).and(name, value);
  }

  /** With one more line. */
  public Headers and(String name, String value) {
    var more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Headers(more);
  }

  /** Values by name in lower case; repeated ones joined by commas, as payload 2.0 does. */
  public Map<String, String> joined() {
    var joined = new LinkedHashMap<String, String>();
    for (Field field : fields) {
      joined.merge(
          field.name().toLowerCase(Locale.ROOT), field.value(), (one, two) -> one + "," + two);
    }
    return joined;
  }

  /** Values by name as first written, as the events of sockets do. */
  public Map<String, List<String>> grouped() {
    var names = new LinkedHashMap<String, String>();
    var grouped = new LinkedHashMap<String, List<String>>();
    for (Field field : fields) {
      String name = names.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), k -> field.name());
      grouped.computeIfAbsent(name, k -> new ArrayList<>()).add(field.value());
    }
    return grouped;
  }
}

package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.isra.contract.ErrorCode;

/**
 * Reads a JSON object field by field and gathers everything that is wrong, so that a form hears of
 * all its bad fields at once. Unknown fields are ignored.
 *
 * <p>Read all fields, then {@link #check()}; before that a refused field reads as an empty value.
 */
public final class Fields {
  private final JsonNode object;
  private final String prefix;
  private final List<Map<String, String>> refused;

  private Fields(JsonNode object, String prefix, List<Map<String, String>> refused) {
    this.object = object;
    this.prefix = prefix;
    this.refused = refused;
  }

  static Fields of(JsonNode object) {
    return new Fields(object, "", new ArrayList<>());
  }

  /** A text, trimmed of white space at both ends; its length counts code points. */
  public Text text(String name) {
    return new Text(name);
  }

  public WholeNumber integer(String name) {
    return new WholeNumber(this, name);
  }

  public boolean bool(String name) {
    Optional<JsonNode> node = present(name);
    if (node.isEmpty()) {
      refuse(name, "REQUIRED");
      return false;
    }
    if (!node.get().isBoolean()) {
      refuse(name, "WRONG_TYPE");
    }
    return node.get().asBoolean(false);
  }

  public boolean bool(String name, boolean otherwise) {
    return present(name).isEmpty() ? otherwise : bool(name);
  }

  /** An ISO-8601 instant such as {@code 2026-11-24T15:00:00Z}. */
  public Optional<Instant> instant(String name) {
    Optional<String> text = text(name).length(1, 40).optional();
    try {
      return text.map(Instant::parse);
    } catch (DateTimeParseException e) {
      refuse(name, "NOT_A_TIME");
      return Optional.empty();
    }
  }

  /** A nested object; what is refused in it is named {@code outer.inner}. */
  public Optional<Fields> object(String name) {
    Optional<JsonNode> node = present(name);
    if (node.isPresent() && !node.get().isObject()) {
      refuse(name, "WRONG_TYPE");
      return Optional.empty();
    }
    return node.map(inner -> new Fields(inner, prefix + name + ".", refused));
  }

  /**
   * A list of at most {@code most} nested objects; a missing one reads as empty. What is refused in
   * them is named {@code outer.3.inner}.
   */
  public List<Fields> objects(String name, int most) {
    Optional<JsonNode> node = present(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray() || node.get().size() > most) {
      refuse(name, node.get().isArray() ? "TOO_MANY" : "WRONG_TYPE");
      return List.of();
    }
    var objects = new ArrayList<Fields>();
    for (JsonNode item : node.get()) {
      if (!item.isObject()) {
        refuse(name, "WRONG_TYPE");
        return List.of();
      }
      objects.add(new Fields(item, prefix + name + "." + objects.size() + ".", refused));
    }
    return objects;
  }

  /** A list of at most {@code most} whole numbers; a missing one reads as empty. */
  public List<Long> integers(String name, int most) {
    Optional<JsonNode> node = present(name);
    if (node.isEmpty()) {
      return List.of();
    }
    var numbers = new ArrayList<Long>();
    if (!node.get().isArray() || node.get().size() > most) {
      refuse(name, node.get().isArray() ? "TOO_MANY" : "WRONG_TYPE");
      return List.of();
    }
    for (JsonNode item : node.get()) {
      if (!item.isIntegralNumber() || !item.canConvertToLong()) {
        refuse(name, "WRONG_TYPE");
        return List.of();
      }
      numbers.add(item.longValue());
    }
    return numbers;
  }

  /** A list of at most {@code most} texts, each trimmed; a missing one reads as empty. */
  public List<String> texts(String name, int most) {
    Optional<JsonNode> node = present(name);
    if (node.isEmpty()) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    if (!node.get().isArray() || node.get().size() > most) {
      refuse(name, node.get().isArray() ? "TOO_MANY" : "WRONG_TYPE");
      return List.of();
    }
    for (JsonNode item : node.get()) {
      if (!item.isTextual()) {
        refuse(name, "WRONG_TYPE");
        return List.of();
      }
      texts.add(item.textValue().strip());
    }
    return texts;
  }

  /** Notes that a field breaks a rule, by a stable code in capitals. */
  public void refuse(String name, String code) {
    String whole = prefix + name;
    if (refused.stream().noneMatch(field -> whole.equals(field.get("name")))) {
      refused.add(Map.of("name", whole, "code", code));
    }
  }

  public boolean clean() {
    return refused.isEmpty();
  }

  /**
   * @throws Problem INVALID_FIELDS with every refused field, if there is one
   */
  public void check() {
    if (!refused.isEmpty()) {
      throw new Problem(ErrorCode.INVALID_FIELDS, Map.of("fields", List.copyOf(refused)));
    }
  }

  Optional<JsonNode> present(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  /** A text field being described. */
  public final class Text {
    private final String name;
    private int shortest;
    private int longest = 1_000;
    private boolean trimmed = true;

    private Text(String name) {
      this.name = name;
    }

    public Text length(int shortest, int longest) {
      this.shortest = shortest;
      this.longest = longest;
      return this;
    }

    /** Keeps white space at both ends, as in a password. */
    public Text untrimmed() {
      trimmed = false;
      return this;
    }

    public String required() {
      return read(true).orElse("");
    }

    public Optional<String> optional() {
      return read(false).filter(text -> !text.isEmpty());
    }

    /**
     * Reads by a rule that answers empty where the text breaks it; the field is then refused with
     * the code.
     */
    public <T> Optional<T> as(Function<String, Optional<T>> rule, String code) {
      Optional<String> text = optional();
      Optional<T> value = text.flatMap(rule);
      if (text.isPresent() && value.isEmpty()) {
        refuse(name, code);
      }
      return value;
    }

    private Optional<String> read(boolean needed) {
      Optional<JsonNode> node = present(name);
      if (node.isEmpty()) {
        if (needed) {
          refuse(name, "REQUIRED");
        }
        return Optional.empty();
      }
      if (!node.get().isTextual()) {
        refuse(name, "WRONG_TYPE");
        return Optional.empty();
      }
      String given = node.get().textValue();
      String text = trimmed ? given.strip() : given;
      int length = text.codePointCount(0, text.length());
      if (text.isEmpty() && !needed) {
        return Optional.of("");
      }
      if (text.isEmpty() && shortest > 0) {
        refuse(name, "REQUIRED");
      } else if (length < shortest) {
        refuse(name, "TOO_SHORT");
      } else if (length > longest) {
        refuse(name, "TOO_LONG");
      } else {
        return Optional.of(text);
      }
      return Optional.empty();
    }
  }
}

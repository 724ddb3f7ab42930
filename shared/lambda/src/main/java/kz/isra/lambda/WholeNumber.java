package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A whole number of a JSON object, being described by {@link Fields#integer}. */
public final class WholeNumber {
  private final Fields fields;
  private final String name;
  private long smallest = Long.MIN_VALUE;
  private long largest = Long.MAX_VALUE;

  WholeNumber(Fields fields, String name) {
    this.fields = fields;
    this.name = name;
  }

  public WholeNumber between(long smallest, long largest) {
    this.smallest = smallest;
    this.largest = largest;
    return this;
  }

  public long required() {
    if (fields.present(name).isEmpty()) {
      fields.refuse(name, "REQUIRED");
    }
    return optional().orElse(0L);
  }

  public Optional<Long> optional() {
    Optional<JsonNode> node = fields.present(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().isIntegralNumber() || !node.get().canConvertToLong()) {
      fields.refuse(name, "WRONG_TYPE");
      return Optional.empty();
    }
    long value = node.get().longValue();
    if (value < smallest || value > largest) {
      fields.refuse(name, "OUT_OF_RANGE");
      return Optional.empty();
    }
    return Optional.of(value);
  }
}

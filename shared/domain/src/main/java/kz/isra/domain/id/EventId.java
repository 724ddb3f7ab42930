package kz.isra.domain.id;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an event of a session. Its sender chooses it, so that a repeat is recognised: 8 to 64
 * letters, digits, {@code _} and {@code -}.
 */
public record EventId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  public EventId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an event id");
    }
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<EventId> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new EventId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

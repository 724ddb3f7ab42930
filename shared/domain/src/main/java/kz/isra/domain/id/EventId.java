package kz.isra.domain.id;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an event of a session. Its sender chooses it, so that a repeat is recognised: 8 to 64
 * letters, digits, {@code _} and {@code -}.
 */
public record EventId(String value) {
  /** How ids of scripted events begin. */
  public static final String SCRIPT = "script-";

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

  /**
   * Reads an id that a page chose for its own event; empty where it is none, or one of those that
   * Isra gives itself: what names a session, a scripted or an unreadable event. Whoever took such
   * an id first would keep a session from ending.
   */
  public static Optional<EventId> ofClient(String text) {
    boolean ours =
        text.contains(SessionId.PREFIX) || text.startsWith(SCRIPT) || text.startsWith("void_");
    return ours ? Optional.empty() : of(text);
  }

  @Override
  public String toString() {
    return value;
  }
}

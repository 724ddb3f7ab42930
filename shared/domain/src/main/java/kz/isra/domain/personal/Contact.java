package kz.isra.domain.personal;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.isra.domain.text.PlainText;

/**
 * A phone or an e-mail that an attendee gave to the organizer of a room, by consent (AN1).
 *
 * @param text as it was typed, on one line
 * @param consentedAt when the consent was given
 */
public record Contact(String text, Instant consentedAt) {
  public static final int SHORTEST = 5;
  public static final int LONGEST = 120;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().–-]+");
  private static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 15; // ITU-T E.164

  public Contact {
    if (typed(text).filter(text::equals).isEmpty()) {
      throw new IllegalArgumentException("Neither a phone nor an e-mail");
    }
  }

  /** The form that is kept; empty where it looks neither like a phone nor like an e-mail. */
  public static Optional<String> typed(String raw) {
    String line = PlainText.line(raw);
    int length = line.codePointCount(0, line.length());
    boolean reaches = EMAIL.matcher(line).matches() || isPhone(line);
    return reaches && length >= SHORTEST && length <= LONGEST
        ? Optional.of(line)
        : Optional.empty();
  }

  private static boolean isPhone(String line) {
    long digits = line.chars().filter(letter -> letter >= '0' && letter <= '9').count();
    return PHONE.matcher(line).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }

  /** Masked, so that no log ever shows a person. */
  @Override
  public String toString() {
    return "Contact[" + consentedAt + "]";
  }
}

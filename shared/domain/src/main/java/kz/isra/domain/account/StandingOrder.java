package kz.isra.domain.account;

import java.time.Instant;
import java.util.regex.Pattern;
import kz.isra.domain.id.OrgId;

/**
 * A decision about an account, kept as evidence of who decided what, why and when.
 *
 * @param number of the decision, chosen by whoever decides: an order that comes again under its
 *     number changes nothing; 1 to 64 characters of {@code [A-Za-z0-9._-]}
 * @param reason that the owner reads, 1 to 500 characters
 * @param by who decided, 1 to 100 characters
 */
public record StandingOrder(
    String number, OrgId org, Kind kind, Standing.Axis axis, String reason, String by, Instant at) {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 100;

  /** What is decided. */
  public enum Kind {
    SUSPEND,
    RESTORE
  }

  public StandingOrder {
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("An order's number is 1-64 characters of [A-Za-z0-9._-]");
    }
    requireText("reason", reason, LONGEST_REASON);
    requireText("by", by, LONGEST_NAME);
  }

  private static void requireText(String name, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException(
          "An order has a " + name + " of at most " + longest + " characters");
    }
  }

  /** Whether the other is this one, delivered again. */
  boolean same(StandingOrder other) {
    return number.equals(other.number)
        && org.equals(other.org)
        && kind == other.kind
        && axis == other.axis
        && reason.equals(other.reason)
        && by.equals(other.by);
  }
}

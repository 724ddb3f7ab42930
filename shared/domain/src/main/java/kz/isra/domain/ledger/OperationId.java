package kz.isra.domain.ledger;

import java.util.regex.Pattern;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;

/** Names an operation, once for ever in the whole ledger, for example {@code topup:top_…}. */
public record OperationId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z]+:[A-Za-z0-9_:-]{1,150}");

  public OperationId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of an operation");
    }
  }

  /**
   * @param identityKey HMAC of the identity number in hex (I9)
   */
  public static OperationId trial(String identityKey) {
    return new OperationId("trial:" + identityKey);
  }

  public static OperationId topUp(TopUpId topUp) {
    return new OperationId("topup:" + topUp);
  }

  /**
   * A start that failed may be tried again, so the book's version tells one hold of a session from
   * the next.
   */
  static OperationId hold(SessionId session, long version) {
    return new OperationId("hold:" + session + ":" + version);
  }

  static OperationId release(SessionId session, long heldAtVersion) {
    return new OperationId("release:" + session + ":" + heldAtVersion);
  }

  static OperationId capture(SessionId session) {
    return new OperationId("capture:" + session);
  }

  @Override
  public String toString() {
    return value;
  }
}

package kz.isra.domain.id;

import java.util.Optional;

/** Names a login, not its token: {@code log_} and 26 characters of base32. */
public record LoginId(String value) {
  static final String PREFIX = "log_";

  public LoginId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<LoginId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new LoginId(text)) : Optional.empty();
  }

  public static LoginId next(IdSource ids) {
    return new LoginId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

package kz.isra.domain.id;

import java.util.Optional;

/** Names a top-up: {@code top_} and 26 characters of base32. */
public record TopUpId(String value) {
  static final String PREFIX = "top_";

  public TopUpId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<TopUpId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new TopUpId(text)) : Optional.empty();
  }

  public static TopUpId next(IdSource ids) {
    return new TopUpId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

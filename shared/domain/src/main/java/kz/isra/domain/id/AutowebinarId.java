package kz.isra.domain.id;

import java.util.Optional;

/** Names an autowebinar: {@code awb_} and 26 characters of base32. */
public record AutowebinarId(String value) {
  static final String PREFIX = "awb_";

  public AutowebinarId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<AutowebinarId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new AutowebinarId(text)) : Optional.empty();
  }

  public static AutowebinarId next(IdSource ids) {
    return new AutowebinarId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

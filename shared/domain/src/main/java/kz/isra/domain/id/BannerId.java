package kz.isra.domain.id;

import java.util.Optional;

/** Names a banner of a room: {@code ban_} and 26 characters of base32. */
public record BannerId(String value) {
  static final String PREFIX = "ban_";

  public BannerId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<BannerId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new BannerId(text)) : Optional.empty();
  }

  public static BannerId next(IdSource ids) {
    return new BannerId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

package kz.isra.domain.id;

import java.util.Optional;

/** Names an uploaded file: {@code ast_} and 26 characters of base32. */
public record AssetId(String value) {
  static final String PREFIX = "ast_";

  public AssetId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<AssetId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new AssetId(text)) : Optional.empty();
  }

  public static AssetId next(IdSource ids) {
    return new AssetId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

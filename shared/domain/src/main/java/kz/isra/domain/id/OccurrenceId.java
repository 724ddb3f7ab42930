package kz.isra.domain.id;

import java.util.Optional;

/** Names a planned start: {@code occ_} and 26 characters of base32. */
public record OccurrenceId(String value) {
  static final String PREFIX = "occ_";

  public OccurrenceId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<OccurrenceId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new OccurrenceId(text)) : Optional.empty();
  }

  public static OccurrenceId next(IdSource ids) {
    return new OccurrenceId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

package kz.isra.domain.id;

import java.util.Optional;

/** Names a person in a session: {@code att_} and 26 characters of base32. */
public record AttendeeId(String value) {
  static final String PREFIX = "att_";

  public AttendeeId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<AttendeeId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new AttendeeId(text)) : Optional.empty();
  }

  public static AttendeeId next(IdSource ids) {
    return new AttendeeId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

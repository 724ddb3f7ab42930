package kz.isra.domain.id;

import java.util.Optional;

/** Names one airing of a room, live or automatic: {@code ses_} and 26 characters of base32. */
public record SessionId(String value) {
  static final String PREFIX = "ses_";

  public SessionId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<SessionId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new SessionId(text)) : Optional.empty();
  }

  public static SessionId next(IdSource ids) {
    return new SessionId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

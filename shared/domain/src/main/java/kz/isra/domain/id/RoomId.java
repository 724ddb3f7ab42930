package kz.isra.domain.id;

import java.util.Optional;

/** Names a room: {@code room_} and 26 characters of base32. */
public record RoomId(String value) {
  static final String PREFIX = "room_";

  public RoomId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<RoomId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new RoomId(text)) : Optional.empty();
  }

  public static RoomId next(IdSource ids) {
    return new RoomId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}

package kz.isra.domain.rooms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.picture.Picture;

/**
 * The picture of a room: the card of its link and the board of those who wait (RM9). Always {@value
 * #WIDTH} by {@value #HEIGHT}, which is what messengers show whole.
 *
 * @param name of the file, for ever the same bytes: 64 hexadecimal digits and {@code .jpg} or
 *     {@code .png}
 */
public record Cover(String name) {
  public static final int WIDTH = 1_200;
  public static final int HEIGHT = 630;

  /** In bytes; some messengers show no larger one. */
  public static final int LARGEST = 600_000;

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(jpg|png)");

  public Cover {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the name of a cover: " + name);
    }
  }

  /** A cover by its name; empty where nothing is ever called so. */
  public static Optional<Cover> named(String name) {
    return NAME.matcher(name).matches() ? Optional.of(new Cover(name)) : Optional.empty();
  }

  /**
   * The cover that a change of a room at that version hangs up. No other room and no other change
   * ever has a cover of this name, so whoever takes it down may throw it away; the same change
   * repeated has the same name.
   *
   * @param version of the room before the change
   */
  static Cover of(RoomId room, long version, Picture.Format format, byte[] picture) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((room.value() + "|" + version + "|").getBytes(StandardCharsets.UTF_8));
      return new Cover(HexFormat.of().formatHex(digest.digest(picture)) + "." + format.ending());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Picture.Format format() {
    return Arrays.stream(Picture.Format.values())
        .filter(format -> name.endsWith("." + format.ending()))
        .findFirst()
        .orElseThrow();
  }
}

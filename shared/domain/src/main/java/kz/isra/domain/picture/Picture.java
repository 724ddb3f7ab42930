package kz.isra.domain.picture;

import java.util.Optional;

/**
 * A picture as its own bytes describe it, whatever it was called on the way.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Picture(Format format, int width, int height) {
  public Picture {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A picture of " + width + " by " + height);
    }
  }

  /** What every browser and messenger shows. */
  public enum Format {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String contentType;
    private final String ending;

    Format(String contentType, String ending) {
      this.contentType = contentType;
      this.ending = ending;
    }

    public String contentType() {
      return contentType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
      return ending;
    }
  }

  /**
   * Walks the parts of the file from the first byte to the last. It must end where its format says:
   * half a picture is refused, and so is one with something behind it. Pixels are not decoded.
   *
   * @return empty for anything but a whole JPEG or PNG
   */
  public static Optional<Picture> read(byte[] bytes) {
    var reader = new Reader(bytes);
    try {
      return Jpeg.matches(reader)
          ? Jpeg.read(reader)
          : Png.matches(reader) ? Png.read(reader) : Optional.empty();
    } catch (Reader.TooShort e) {
      return Optional.empty();
    }
  }
}

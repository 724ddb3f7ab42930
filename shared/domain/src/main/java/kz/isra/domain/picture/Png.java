package kz.isra.domain.picture;

import java.util.Optional;
import java.util.zip.CRC32;

/** PNG (ISO/IEC 15948): every part with its check sum, {@code IHDR} first and {@code IEND} last. */
final class Png {
  private static final int SIGNATURE = 8;
  private static final int AROUND = 12; // length, name and check sum of a part
  private static final int MOST_PIXELS_A_SIDE = 65_535;
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454e44;

  private Png() {}

  static boolean matches(Reader file) {
    return file.startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
  }

  static Optional<Picture> read(Reader file) throws Reader.TooShort {
    Optional<Picture> found = Optional.empty();
    boolean pixels = false;
    int at = SIGNATURE;
    while (true) {
      long length = file.u32(at);
      if (length > file.length() - at - AROUND || !sound(file, at, (int) length)) {
        return Optional.empty();
      }
      int name = (int) file.u32(at + 4);
      if (found.isEmpty() != (name == IHDR)) {
        return Optional.empty();
      }
      if (name == IHDR) {
        found = size(file, at + 8, length);
        if (found.isEmpty()) {
          return Optional.empty();
        }
      }
      pixels |= name == IDAT && length > 0;
      at += AROUND + (int) length;
      if (name == IEND) {
        return pixels && at == file.length() ? found : Optional.empty();
      }
    }
  }

  private static boolean sound(Reader file, int at, int length) throws Reader.TooShort {
    var sum = new CRC32();
    sum.update(file.bytes(), at + 4, length + 4);
    return sum.getValue() == file.u32(at + 8 + length);
  }

  private static Optional<Picture> size(Reader file, int at, long length) throws Reader.TooShort {
    long width = file.u32(at);
    long height = file.u32(at + 4);
    boolean usual = width > 0 && height > 0 && width <= MOST_PIXELS_A_SIDE;
    return length == 13 && usual && height <= MOST_PIXELS_A_SIDE
        ? Optional.of(new Picture(Picture.Format.PNG, (int) width, (int) height))
        : Optional.empty();
  }
}

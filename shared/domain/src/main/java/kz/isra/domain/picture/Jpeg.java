package kz.isra.domain.picture;

import java.util.Optional;

/**
 * JPEG (ITU-T T.81, annex B): baseline, extended and progressive, which are what browsers decode.
 */
final class Jpeg {
  private static final int SOF0 = 0xc0;
  private static final int SOF2 = 0xc2;
  private static final int DHT = 0xc4;
  private static final int JPG = 0xc8;
  private static final int DAC = 0xcc;
  private static final int SOF15 = 0xcf;
  private static final int RST0 = 0xd0;
  private static final int RST7 = 0xd7;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;

  private Jpeg() {}

  static boolean matches(Reader file) {
    return file.startsWith(0xff, 0xd8, 0xff);
  }

  static Optional<Picture> read(Reader file) throws Reader.TooShort {
    Optional<Picture> found = Optional.empty();
    boolean scanned = false;
    int at = 2;
    while (true) {
      if (file.u8(at) != 0xff) {
        return Optional.empty();
      }
      while (file.u8(at) == 0xff) {
        at++; // a marker may be filled up with 0xff
      }
      int marker = file.u8(at++);
      if (marker == EOI) {
        return scanned && at == file.length() ? found : Optional.empty();
      }
      if (marker < SOF0 || (marker >= RST0 && marker <= RST7)) {
        return Optional.empty();
      }
      int length = file.u16(at);
      if (length < 2) {
        return Optional.empty();
      }
      if (isFrame(marker)) {
        if (found.isPresent() || marker > SOF2 || length < 8) {
          return Optional.empty();
        }
        found = size(file.u16(at + 5), file.u16(at + 3));
        if (found.isEmpty()) {
          return Optional.empty();
        }
      }
      at += length;
      if (marker == SOS) {
        scanned = true;
        at = afterScan(file, at);
      }
    }
  }

  private static boolean isFrame(int marker) {
    return marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
  }

  private static Optional<Picture> size(int width, int height) {
    return width == 0 || height == 0
        ? Optional.empty()
        : Optional.of(new Picture(Picture.Format.JPEG, width, height));
  }

  /** Where the next marker stands; a scan holds none but restarts and filled up 0xff. */
  private static int afterScan(Reader file, int from) throws Reader.TooShort {
    int at = from;
    while (true) {
      if (file.u8(at) == 0xff) {
        int next = file.u8(at + 1);
        if (next != 0 && next != 0xff && (next < RST0 || next > RST7)) {
          return at;
        }
      }
      at++;
    }
  }
}

package kz.isra.domain.picture;

/** Reads big-endian numbers of a file in memory, each place checked before it is read. */
final class Reader {
  private final byte[] bytes;

  Reader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The file ends before what it promises. */
  static final class TooShort extends Exception {
    private static final long serialVersionUID = 1;
  }

  int length() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether the file begins with these bytes. */
  boolean startsWith(int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  int u8(int at) throws TooShort {
    if (at < 0 || at >= bytes.length) {
      throw new TooShort();
    }
    return bytes[at] & 0xff;
  }

  int u16(int at) throws TooShort {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(int at) throws TooShort {
    return (long) u16(at) << 16 | u16(at + 2);
  }
}

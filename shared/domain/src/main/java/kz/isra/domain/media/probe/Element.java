package kz.isra.domain.media.probe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import kz.isra.domain.media.RejectReason;

/**
 * An element of EBML (RFC 8794): an id of 1 to 4 bytes with its marker bits, a length of 1 to 8
 * bytes, and content.
 *
 * @param content where the content begins in the file
 * @param end where the next element begins; of an unknown length: where the parent ends
 */
record Element(long id, long content, long end, boolean unknownLength) {
  private static final int LONGEST_TEXT = 64;

  /**
   * @param limit where its parent ends
   * @throws Unplayable DAMAGED where it is none or would not fit
   */
  static Element at(FileRanges file, long from, long limit) throws Unplayable {
    int idBytes = bytes(file.at(from, 1).get(), 4);
    long id = number(file.at(from, idBytes));
    byte first = file.at(from + idBytes, 1).get();
    int lengthBytes = bytes(first, 8);
    long mask = -1L >>> (64 - 7 * lengthBytes);
    long length = number(file.at(from + idBytes, lengthBytes)) & mask;
    long content = from + idBytes + lengthBytes;
    if (length == mask) {
      return new Element(id, content, limit, true);
    }
    if (length > limit - content) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
    return new Element(id, content, content + length, false);
  }

  private static int bytes(byte first, int most) throws Unplayable {
    int bytes = Integer.numberOfLeadingZeros(Byte.toUnsignedInt(first)) - 24 + 1;
    if (bytes > most) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
    return bytes;
  }

  private static long number(ByteBuffer bytes) {
    long number = 0;
    while (bytes.hasRemaining()) {
      number = number << 8 | Byte.toUnsignedLong(bytes.get());
    }
    return number;
  }

  private ByteBuffer value(FileRanges file, int most) throws Unplayable {
    if (end - content > most) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
    return file.at(content, Math.toIntExact(end - content));
  }

  long number(FileRanges file) throws Unplayable {
    return number(value(file, 8));
  }

  String text(FileRanges file) throws Unplayable {
    ByteBuffer bytes = value(file, LONGEST_TEXT);
    return StandardCharsets.ISO_8859_1.decode(bytes).toString().replace("\0", "");
  }

  OptionalDouble real(FileRanges file) throws Unplayable {
    ByteBuffer bytes = value(file, 8);
    return switch (bytes.remaining()) {
      case 4 -> OptionalDouble.of(bytes.getFloat());
      case 8 -> OptionalDouble.of(bytes.getDouble());
      default -> OptionalDouble.empty();
    };
  }
}

package kz.isra.domain.media.probe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import kz.isra.domain.media.RejectReason;

/**
 * A box of an MP4 file (ISO/IEC 14496-12): a length, four characters that name it, and its content.
 *
 * @param content where the content begins in the file
 * @param end where the next box begins
 */
record Box(String type, long content, long end) {
  /**
   * Reads the head of a box.
   *
   * @param limit where its parent ends
   * @throws Unplayable DAMAGED where it would not fit
   */
  static Box at(FileRanges file, long from, long limit) throws Unplayable {
    ByteBuffer head = file.at(from, 8);
    long length = Integer.toUnsignedLong(head.getInt());
    byte[] name = new byte[4];
    head.get(name);
    int headBytes = 8;
    if (length == 1) {
      length = file.at(from + 8, 8).getLong();
      headBytes = 16;
    } else if (length == 0) {
      length = limit - from;
    }
    if (length < headBytes || length > limit - from) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
    return new Box(new String(name, StandardCharsets.ISO_8859_1), from + headBytes, from + length);
  }

  long length() {
    return end - content;
  }
}

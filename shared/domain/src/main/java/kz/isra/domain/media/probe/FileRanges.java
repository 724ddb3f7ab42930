package kz.isra.domain.media.probe;

import java.nio.ByteBuffer;
import kz.isra.domain.media.RejectReason;

/**
 * A file seen through a window of 64 KiB that is fetched where it is needed. Big-endian, as both
 * containers are. A file that sends the reader back and forth too often is refused as damaged, so
 * that no file can keep a function busy.
 */
final class FileRanges {
  private static final int WINDOW = 64 * 1024;
  private static final int MOST_FETCHES = 400;
  private final long size;
  private final Source source;
  private byte[] window = {};
  private long windowFrom;
  private int fetches;

  /** Reads a range of the file; fewer bytes where the file ends before. */
  @FunctionalInterface
  interface Source {
    byte[] read(long from, int length);
  }

  FileRanges(long size, Source source) {
    this.size = size;
    this.source = source;
  }

  long size() {
    return size;
  }

  /**
   * @param length at most the window's
   * @throws Unplayable DAMAGED where the file ends before the range does
   */
  ByteBuffer at(long from, int length) throws Unplayable {
    if (from < 0 || length < 0 || length > WINDOW || from + length > size) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
    if (from < windowFrom || from + length > windowFrom + window.length) {
      fetch(from);
    }
    int start = Math.toIntExact(from - windowFrom);
    if (start + length > window.length) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
    return ByteBuffer.wrap(window, start, length).slice();
  }

  private void fetch(long from) throws Unplayable {
    if (++fetches > MOST_FETCHES) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
    window = source.read(from, Math.toIntExact(Math.min(WINDOW, size - from)));
    windowFrom = from;
  }
}

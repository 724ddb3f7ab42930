package kz.isra.domain.media.probe;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import kz.isra.domain.media.MediaFiles;

/** One file in memory under every key. */
class BytesAsFile implements MediaFiles {
  private final byte[] bytes;
  private final long size;

  BytesAsFile(byte[] bytes) {
    this.bytes = bytes;
    this.size = bytes.length;
  }

  BytesAsFile(long size) {
    this.bytes = new byte[0];
    this.size = size;
  }

  @Override
  public Optional<Long> size(String key) {
    return Optional.of(size);
  }

  @Override
  public byte[] read(String key, long from, int length) {
    int start = Math.toIntExact(from);
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + length));
  }

  @Override
  public URI link(String key, String contentType, Duration validFor) {
    return URI.create("memory:" + key);
  }

  @Override
  public void delete(String key) {}
}

package kz.isra.domain.media;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The whole files of the media bucket. */
public interface MediaFiles {
  /** The size in bytes; empty where there is no such file. */
  Optional<Long> size(String key);

  /**
   * Reads a range.
   *
   * @return fewer bytes where the file ends before
   */
  byte[] read(String key, long from, int length);

  /** An address by which the file can be read, in ranges too, without a login. */
  URI link(String key, String contentType, Duration validFor);

  /** Removes the file; a missing one is no error. */
  void delete(String key);
}

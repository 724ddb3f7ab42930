package kz.isra.domain.media;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The multipart uploads of the media bucket. */
public interface Uploads {
  /**
   * Opens an upload for a key.
   *
   * @return the store's name of it
   */
  String begin(String key, String contentType);

  /**
   * An address to which exactly so many bytes can be PUT as a part; another length is refused by
   * the store. The same part may be sent again and replaces the first.
   */
  URI sign(String key, String upload, int number, long bytes, Duration validFor);

  /**
   * The parts that have arrived, by rising number, all of them; none where the store does not know
   * the upload, because it was completed or given up.
   */
  List<UploadedPart> parts(String key, String upload);

  /**
   * Puts the parts together. Repeating it after success changes nothing.
   *
   * @return the size of the whole file; empty where the store knows neither upload nor file
   */
  Optional<Long> complete(String key, String upload, List<UploadedPart> parts);

  /** Gives the upload up and frees its parts; an unknown one is no error. */
  void abort(String key, String upload);
}

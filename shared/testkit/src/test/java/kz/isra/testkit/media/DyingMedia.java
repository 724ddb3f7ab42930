package kz.isra.testkit.media;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.UploadedPart;
import kz.isra.domain.media.Uploads;

/** A media bucket whose caller is killed right after its n-th call took effect. */
final class DyingMedia implements Uploads, MediaFiles {
  private final InMemoryMedia media;
  private int callsLeft;

  DyingMedia(InMemoryMedia media, int calls) {
    this.media = media;
    this.callsLeft = calls;
  }

  /** The caller is no more. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private <T> T then(Supplier<T> call) {
    T answer = call.get();
    if (--callsLeft == 0) {
      throw new Killed();
    }
    return answer;
  }

  @Override
  public String begin(String key, String contentType) {
    return then(() -> media.begin(key, contentType));
  }

  @Override
  public URI sign(String key, String upload, int number, long bytes, Duration validFor) {
    return then(() -> media.sign(key, upload, number, bytes, validFor));
  }

  @Override
  public List<UploadedPart> parts(String key, String upload) {
    return then(() -> media.parts(key, upload));
  }

  @Override
  public Optional<Long> complete(String key, String upload, List<UploadedPart> parts) {
    return then(() -> media.complete(key, upload, parts));
  }

  @Override
  public void abort(String key, String upload) {
    then(() -> {
      media.abort(key, upload);
      return "";
    });
  }

  @Override
  public Optional<Long> size(String key) {
    return then(() -> media.size(key));
  }

  @Override
  public byte[] read(String key, long from, int length) {
    return then(() -> media.read(key, from, length));
  }

  @Override
  public URI link(String key, String contentType, Duration validFor) {
    return then(() -> media.link(key, contentType, validFor));
  }

  @Override
  public void delete(String key) {
    then(() -> {
      media.delete(key);
      return "";
    });
  }
}

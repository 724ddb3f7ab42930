package kz.isra.adapter.s3.media;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import kz.isra.domain.media.MediaFiles;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Whole files of the media bucket. */
public final class S3MediaFiles implements MediaFiles {
  private static final int NOT_FOUND = 404;
  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  public S3MediaFiles(S3Client s3, S3Presigner presigner, String bucket) {
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public Optional<Long> size(String key) {
    return size(s3, bucket, key);
  }

  static Optional<Long> size(S3Client s3, String bucket, String key) {
    try {
      return Optional.of(s3.headObject(head -> head.bucket(bucket).key(key)).contentLength());
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public byte[] read(String key, long from, int length) {
    String range = "bytes=" + from + "-" + (from + length - 1);
    return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key).range(range)).asByteArrayUnsafe();
  }

  @Override
  public URI link(String key, String contentType, Duration validFor) {
    var signed =
        presigner.presignGetObject(sign ->
            sign.signatureDuration(validFor)
                .getObjectRequest(
                    get -> get.bucket(bucket).key(key).responseContentType(contentType)));
    return S3Uploads.uri(signed.url());
  }

  @Override
  public void delete(String key) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
  }
}

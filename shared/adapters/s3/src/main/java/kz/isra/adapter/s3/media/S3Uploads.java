package kz.isra.adapter.s3.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.media.UploadedPart;
import kz.isra.domain.media.Uploads;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Multipart uploads of S3. The length of a part is signed as its {@code content-length}, so the
 * store refuses another one (reliability A1.16).
 */
public final class S3Uploads implements Uploads {
  private static final int NOT_FOUND = 404;
  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  public S3Uploads(S3Client s3, S3Presigner presigner, String bucket) {
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public String begin(String key, String contentType) {
    return s3.createMultipartUpload(
            create -> create.bucket(bucket).key(key).contentType(contentType))
        .uploadId();
  }

  @Override
  public URI sign(String key, String upload, int number, long bytes, Duration validFor) {
    var signed =
        presigner.presignUploadPart(sign ->
            sign.signatureDuration(validFor)
                .uploadPartRequest(part ->
                    part.bucket(bucket)
                        .key(key)
                        .uploadId(upload)
                        .partNumber(number)
                        .contentLength(bytes)));
    return uri(signed.url());
  }

  static URI uri(java.net.URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Signed to no address: " + url, e);
    }
  }

  @Override
  public List<UploadedPart> parts(String key, String upload) {
    var parts = new ArrayList<UploadedPart>();
    try {
      s3.listPartsPaginator(list -> list.bucket(bucket).key(key).uploadId(upload)).parts().stream()
          .map(part -> new UploadedPart(part.partNumber(), part.size(), part.eTag()))
          .forEach(parts::add);
    } catch (S3Exception e) {
      ifUnknown(e);
    }
    return parts;
  }

  @Override
  public Optional<Long> complete(String key, String upload, List<UploadedPart> parts) {
    List<CompletedPart> tags =
        parts.stream()
            .map(part -> CompletedPart.builder().partNumber(part.number()).eTag(part.tag()).build())
            .toList();
    try {
      s3.completeMultipartUpload(complete ->
          complete
              .bucket(bucket)
              .key(key)
              .uploadId(upload)
              .multipartUpload(whole -> whole.parts(tags)));
    } catch (S3Exception e) {
      // Completed before or given up: which of both, the file tells.
      ifUnknown(e);
    }
    return S3MediaFiles.size(s3, bucket, key);
  }

  @Override
  public void abort(String key, String upload) {
    try {
      s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
    } catch (S3Exception e) {
      ifUnknown(e);
    }
  }

  private static void ifUnknown(S3Exception e) {
    if (!(e instanceof NoSuchUploadException) && e.statusCode() != NOT_FOUND) {
      throw e;
    }
  }
}

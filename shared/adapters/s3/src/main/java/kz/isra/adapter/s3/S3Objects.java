package kz.isra.adapter.s3;

import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Small objects of one bucket, each read and written whole. What an adapter of a feature stores is
 * its own business; this class knows only how.
 *
 * <p>A key must not be a folder of another one ({@code a} and {@code a/b}): not every store that
 * speaks S3 can hold both.
 */
public final class S3Objects {
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;
  private final S3Client s3;
  private final String bucket;

  public S3Objects(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * Writes an object that is never written again.
   *
   * @return false where the key is taken; the stored object is then unchanged
   */
  public boolean create(String key, String contentType, byte[] body) {
    try {
      s3.putObject(
          put -> put.bucket(bucket).key(key).contentType(contentType).ifNoneMatch("*"),
          RequestBody.fromBytes(body));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  /** Writes an object, over an older one if there is one. */
  public void put(String key, String contentType, byte[] body) {
    s3.putObject(
        put -> put.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(body));
  }

  /** Reads a whole object; empty where there is none. */
  public Optional<byte[]> get(String key) {
    try {
      ResponseBytes<GetObjectResponse> object =
          s3.getObjectAsBytes(get -> get.bucket(bucket).key(key));
      return Optional.of(object.asByteArrayUnsafe());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  /** Removes an object; a missing one is no error. */
  public void delete(String key) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
  }
}

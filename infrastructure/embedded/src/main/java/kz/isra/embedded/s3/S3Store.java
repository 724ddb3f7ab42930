package kz.isra.embedded.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * A running S3Proxy on 127.0.0.1, which keeps objects as files. It checks signatures, expiry and
 * POST policies as S3 does.
 */
public final class S3Store implements AutoCloseable {
  private final S3Proxy proxy;

  private S3Store(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /**
   * @param folder that exists; made absolute, because S3Proxy lists nothing in a relative one
   * @param port 0 for any
   * @param origins of pages that may read and write with signed addresses
   */
  public static S3Store start(
      Path folder, int port, String accessKey, String secretKey, List<String> origins) {
    Leftovers.delete(folder);
    try {
      BlobStore store = new FilesystemNio2BlobStore(folder.toAbsolutePath().toString());
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(store)
              .endpoint(URI.create("http://127.0.0.1:" + port))
              .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
              .corsRules(cors(origins))
              .ignoreUnknownHeaders(true)
              .maxSinglePartObjectSize(5L << 30)
              .v4MaxNonChunkedRequestSize(128L << 20)
              .build();
      proxy.setBlobStoreLocator((identity, container, blob) ->
          accessKey.equals(identity) ? new AccessGrant(secretKey, store) : null);
      proxy.start();
      return new S3Store(proxy);
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy does not start: " + e.getMessage(), e);
    }
  }

  private static CrossOriginResourceSharing cors(List<String> origins) {
    return origins.isEmpty()
        ? CrossOriginResourceSharing.disabled()
        : new CrossOriginResourceSharing(
            origins.stream().map(Pattern::quote).toList(),
            List.of("GET", "HEAD", "PUT", "POST"),
            List.of("*"),
            List.of("ETag", "Content-Range", "Content-Length", "Accept-Ranges"),
            "false");
  }

  /** By number: a host name would make the SDK ask for {@code bucket.host}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy does not stop", e);
    }
  }
}

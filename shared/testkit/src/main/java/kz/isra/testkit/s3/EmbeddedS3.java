package kz.isra.testkit.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.isra.embedded.s3.S3Store;
import kz.isra.embedded.template.Template;
import kz.isra.testkit.server.Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The one S3 of this JVM's tests, with the buckets of {@code template.yaml}: S3Proxy on a temporary
 * folder, or another {@link Server}. Pages of {@value #ORIGIN} may use signed addresses.
 */
public final class EmbeddedS3 {
  /** The public origin that the buckets' CORS rules know. */
  public static final String ORIGIN = "http://localhost:8080";

  private static final String KEY = "test";
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY));

  private static final class Holder {
    private static final EmbeddedS3 ONE = open();
  }

  private final URI endpoint;
  private final S3Client client;
  private final S3Presigner presigner;
  private final String run;

  private EmbeddedS3(URI endpoint) {
    this.endpoint = endpoint;
    this.run = UUID.randomUUID().toString().substring(0, 8);
    this.client =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(CREDENTIALS)
            .forcePathStyle(true)
            .build();
    this.presigner =
        S3Presigner.builder()
            .endpointOverride(endpoint)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(CREDENTIALS)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    environment().values().forEach(name -> client.createBucket(bucket -> bucket.bucket(name)));
  }

  /** Starts it at the first call; it ends with the JVM. */
  public static EmbeddedS3 start() {
    return Holder.ONE;
  }

  private static EmbeddedS3 open() {
    return new EmbeddedS3(Server.given().orElseGet(EmbeddedS3::embedded));
  }

  private static URI embedded() {
    try {
      Path folder = Files.createTempDirectory("isra-s3");
      S3Store store = S3Store.start(folder, 0, KEY, KEY, List.of(ORIGIN));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return store.endpoint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client to share; closing it breaks the other tests. */
  public S3Client client() {
    return client;
  }

  public S3Presigner presigner() {
    return presigner;
  }

  public URI endpoint() {
    return endpoint;
  }

  /**
   * @param name as in the template without {@code Bucket}: {@code Content} or {@code Media}
   * @return the bucket's name
   */
  public String bucket(String name) {
    return "isra-" + name.toLowerCase(Locale.ROOT) + "-" + run;
  }

  /** {@code BUCKET_CONTENT} and so on, for functions under test. */
  public Map<String, String> environment() {
    var environment = new TreeMap<String, String>();
    for (String id : Template.find().resources("AWS::S3::Bucket").keySet()) {
      String name = id.replaceFirst("Bucket$", "");
      environment.put("BUCKET_" + name.toUpperCase(Locale.ROOT), bucket(name));
    }
    return environment;
  }
}

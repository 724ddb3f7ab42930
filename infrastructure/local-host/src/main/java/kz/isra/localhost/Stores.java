package kz.isra.localhost;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.isra.embedded.dynamodb.DynamoStore;
import kz.isra.embedded.dynamodb.Tables;
import kz.isra.embedded.s3.S3Store;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.data.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** DynamoDB and S3 of this host, with the template's tables and buckets. */
final class Stores implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stores.class);
  private final DynamoStore dynamo;
  private final S3Store s3;
  private final DynamoDbClient tables;
  private final DynamoDbStreamsClient streams;

  private Stores(
      DynamoStore dynamo, S3Store s3, DynamoDbClient tables, DynamoDbStreamsClient streams) {
    this.dynamo = dynamo;
    this.s3 = s3;
    this.tables = tables;
    this.streams = streams;
  }

  /**
   * @param s3Port the wanted one; another is taken where it is not free
   */
  static Stores start(
      DataFolder data,
      Template template,
      LocalNames names,
      AwsBasicCredentials keys,
      int s3Port,
      String origin)
      throws CannotStart {
    try {
      return open(data, template, names, keys, s3Port, origin);
    } catch (IllegalStateException | SdkException e) {
      LOG.debug("The stores do not start", e);
      throw CannotStart.damaged(data.root(), firstLine(e));
    }
  }

  private static String firstLine(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown");
  }

  private static Stores open(
      DataFolder data,
      Template template,
      LocalNames names,
      AwsBasicCredentials keys,
      int s3Port,
      String origin)
      throws CannotStart {
    DynamoStore dynamo = DynamoStore.inFolder(data.folder("dynamodb"));
    var credentials = StaticCredentialsProvider.create(keys);
    DynamoDbClient tables =
        DynamoDbClient.builder()
            .endpointOverride(dynamo.endpoint())
            .region(Region.of(LocalNames.REGION))
            .credentialsProvider(credentials)
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
    new Tables(template, names::table).create(tables);
    DynamoDbStreamsClient streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(dynamo.endpoint())
            .region(Region.of(LocalNames.REGION))
            .credentialsProvider(credentials)
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
    S3Store s3 = s3(data, keys, s3Port, origin);
    buckets(s3.endpoint(), template, names::bucket, credentials);
    return new Stores(dynamo, s3, tables, streams);
  }

  private static S3Store s3(DataFolder data, AwsBasicCredentials keys, int port, String origin)
      throws CannotStart {
    var folder = data.folder("s3");
    try {
      return S3Store.start(
          folder, port, keys.accessKeyId(), keys.secretAccessKey(), List.of(origin));
    } catch (IllegalStateException e) {
      return S3Store.start(folder, 0, keys.accessKeyId(), keys.secretAccessKey(), List.of(origin));
    }
  }

  private static void buckets(
      URI endpoint,
      Template template,
      UnaryOperator<String> names,
      StaticCredentialsProvider credentials) {
    try (S3Client client =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.of(LocalNames.REGION))
            .credentialsProvider(credentials)
            .httpClientBuilder(Apache5HttpClient.builder())
            .build()) {
      for (String id : template.resources("AWS::S3::Bucket").keySet()) {
        try {
          client.createBucket(bucket -> bucket.bucket(names.apply(id)));
        } catch (BucketAlreadyOwnedByYouException e) {
          LOG.debug("{} is there", id);
        }
      }
    }
  }

  DynamoDbClient tables() {
    return tables;
  }

  DynamoDbStreamsClient streams() {
    return streams;
  }

  URI dynamoEndpoint() {
    return dynamo.endpoint();
  }

  URI s3Endpoint() {
    return s3.endpoint();
  }

  @Override
  public void close() {
    streams.close();
    tables.close();
    s3.close();
    dynamo.close();
  }
}

package kz.isra.testkit.dynamodb;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.isra.embedded.dynamodb.DynamoStore;
import kz.isra.embedded.dynamodb.Tables;
import kz.isra.embedded.template.Template;
import kz.isra.testkit.server.Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The one DynamoDB of this JVM's tests, with all tables of {@code template.yaml}: DynamoDB Local in
 * memory, or another {@link Server}.
 */
public final class EmbeddedDynamo {
  private static final class Holder {
    private static final EmbeddedDynamo ONE = open();
  }

  private final URI endpoint;
  private final DynamoDbClient client;
  private final UnaryOperator<String> names;
  private final Map<String, String> environment;

  private EmbeddedDynamo(URI endpoint, UnaryOperator<String> names) {
    this.endpoint = endpoint;
    this.names = names;
    this.client = newClient(endpoint);
    var tables = new Tables(Template.find(), names);
    tables.create(client);
    this.environment = tables.environment();
  }

  /** Starts it at the first call; it ends with the JVM. */
  public static EmbeddedDynamo start() {
    return Holder.ONE;
  }

  private static EmbeddedDynamo open() {
    return Server.given()
        .map(server -> {
          String run = UUID.randomUUID().toString().substring(0, 8) + "-";
          return new EmbeddedDynamo(server, id -> run + id);
        })
        .orElseGet(() -> new EmbeddedDynamo(DynamoStore.inMemory().endpoint(), id -> id));
  }

  /** A client to share; closing it breaks the other tests. */
  public DynamoDbClient client() {
    return client;
  }

  public URI endpoint() {
    return endpoint;
  }

  /**
   * @param name as in the template without {@code Table}, for example {@code Rooms}
   * @return the table's name
   */
  public String table(String name) {
    return names.apply(name + "Table");
  }

  /** {@code TABLE_ROOMS} and so on, for functions under test. */
  public Map<String, String> environment() {
    return environment;
  }

  private static DynamoDbClient newClient(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}

package kz.isra.adapter.dynamodb.connections;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Connections;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Role;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The Connections table: an item per socket, and one per used ticket. */
public final class DynamoConnections implements Connections {
  static final String PK = "pk"; // S, partition key: session; of a used ticket nonce#nonce
  static final String SK = "sk"; // S, sort key: connection id; of a used ticket "nonce"
  static final String CONNECTION_ID = "connectionId"; // S, partition key of the index connection
  static final String ROLE = "role"; // S, role in lower case
  static final String SUBJECT = "subject"; // S, login or attendee
  static final String OPENED_AT = "openedAt"; // N, milliseconds of the epoch
  static final String EXPIRES_AT = "expiresAt"; // N, TTL in seconds of the epoch
  static final String INDEX = "connection";

  /** A socket of API Gateway lives two hours at most. */
  private static final Duration KEPT = Duration.ofHours(3);

  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public DynamoConnections(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public boolean open(Connection connection, String nonce, Instant nonceUntil) {
    var claim =
        Map.of(
            PK, Attributes.of("nonce#" + nonce),
            SK, Attributes.of("nonce"),
            EXPIRES_AT, Attributes.of(nonceUntil.plus(KEPT).getEpochSecond()));
    return Transactions.write(
            client,
            List.of(put(claim, Optional.of(Table.NEW)), put(write(connection), Optional.empty())))
        .isEmpty();
  }

  @Override
  public void keep(Connection connection) {
    table.put(write(connection));
  }

  @Override
  public Optional<Connection> find(String connectionId) {
    return table
        .page(query ->
            query
                .indexName(INDEX)
                .keyConditionExpression("connectionId = :id")
                .expressionAttributeValues(Map.of(":id", Attributes.of(connectionId))))
        .stream()
        .findFirst()
        .map(DynamoConnections::read);
  }

  @Override
  public List<Connection> of(SessionId session) {
    return table
        .items(query ->
            query
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Attributes.of(session.value()))))
        .map(DynamoConnections::read)
        .toList();
  }

  @Override
  public void remove(SessionId session, String connectionId) {
    table.delete(delete ->
        delete.key(Map.of(PK, Attributes.of(session.value()), SK, Attributes.of(connectionId))));
  }

  private TransactWriteItem put(Map<String, AttributeValue> item, Optional<String> condition) {
    Put.Builder put = Put.builder().tableName(name).item(item);
    condition.ifPresent(put::conditionExpression);
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private static Map<String, AttributeValue> write(Connection connection) {
    var item = new HashMap<String, AttributeValue>();
    item.put(PK, Attributes.of(connection.session().value()));
    item.put(SK, Attributes.of(connection.id()));
    item.put(CONNECTION_ID, Attributes.of(connection.id()));
    item.put(ROLE, Attributes.of(connection.role().code()));
    item.put(SUBJECT, Attributes.of(connection.subject()));
    item.put(OPENED_AT, Attributes.of(connection.openedAt()));
    item.put(EXPIRES_AT, Attributes.of(connection.openedAt().plus(KEPT).getEpochSecond()));
    return item;
  }

  private static Connection read(Map<String, AttributeValue> item) {
    return new Connection(
        Attributes.text(item, SK),
        new SessionId(Attributes.text(item, PK)),
        Role.of(Attributes.text(item, ROLE))
            .orElseThrow(() -> new IllegalStateException("A socket without a role")),
        Attributes.text(item, SUBJECT),
        Attributes.instant(item, OPENED_AT));
  }
}

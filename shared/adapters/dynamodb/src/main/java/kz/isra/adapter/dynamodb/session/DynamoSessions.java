package kz.isra.adapter.dynamodb.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.DueIndex;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Sessions in the Sessions table. Its indexes {@code room} and {@code due} hold whole items. */
public final class DynamoSessions implements Sessions {
  private final DynamoDbClient client;
  private final String table;

  public DynamoSessions(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean create(Session session) {
    Put put = SessionWrites.create(table, session);
    try {
      client.putItem(request ->
          request.tableName(table).item(put.item()).conditionExpression(put.conditionExpression()));
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }

  @Override
  public Optional<Session> find(SessionId id) {
    Map<String, AttributeValue> item =
        client
            .getItem(get -> get.tableName(table).key(SessionItems.key(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(SessionItems.read(item));
  }

  @Override
  public boolean replace(Session next) {
    Update update = SessionWrites.replace(table, next);
    try {
      client.updateItem(request ->
          request
              .tableName(table)
              .key(update.key())
              .updateExpression(update.updateExpression())
              .conditionExpression(update.conditionExpression())
              .expressionAttributeNames(update.expressionAttributeNames())
              .expressionAttributeValues(update.expressionAttributeValues()));
      return true;
    } catch (ConditionalCheckFailedException lost) {
      return false;
    }
  }

  @Override
  public List<Session> due(Instant now, int most) {
    return DueIndex.due(client, table, SessionItems.DUE, now, most).stream()
        .map(SessionItems::read)
        .toList();
  }

  @Override
  public List<Session> ofRoom(RoomId room, int most) {
    return client
        .query(query ->
            query
                .tableName(table)
                .indexName("room")
                .limit(most)
                .scanIndexForward(false)
                .keyConditionExpression("roomId = :room")
                .expressionAttributeValues(Map.of(":room", Attributes.of(room.value()))))
        .items()
        .stream()
        .map(SessionItems::read)
        .toList();
  }

  @Override
  public void hostSeen(SessionId id, Instant at) {
    try {
      client.updateItem(update ->
          update
              .tableName(table)
              .key(SessionItems.key(id))
              .updateExpression("SET hostSeenAt = :at")
              .conditionExpression("attribute_exists(pk)")
              .expressionAttributeValues(Map.of(":at", Attributes.of(at))));
    } catch (ConditionalCheckFailedException unknown) {
      // nobody waits for this host
    }
  }
}

package kz.isra.adapter.dynamodb.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Sessions in the Sessions table. Its indexes {@code room} and {@code due} hold whole items. */
public final class DynamoSessions implements Sessions {
  private final String name;
  private final Table table;

  public DynamoSessions(DynamoDbClient client, String table) {
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public boolean create(Session session) {
    return table.putNew(SessionWrites.create(name, session).item());
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return table.get(SessionItems.key(id)).map(SessionItems::read);
  }

  @Override
  public boolean replace(Session next) {
    Update update = SessionWrites.replace(name, next);
    return table.update(request ->
        request
            .key(update.key())
            .updateExpression(update.updateExpression())
            .conditionExpression(update.conditionExpression())
            .expressionAttributeNames(update.expressionAttributeNames())
            .expressionAttributeValues(update.expressionAttributeValues()));
  }

  @Override
  public List<Session> due(Instant now, int most) {
    return table.due(SessionItems.DUE, now, most).stream().map(SessionItems::read).toList();
  }

  @Override
  public List<Session> ofRoom(RoomId room, int most) {
    return table
        .page(query ->
            query
                .indexName("room")
                .limit(most)
                .scanIndexForward(false)
                .keyConditionExpression("roomId = :room")
                .expressionAttributeValues(Map.of(":room", Attributes.of(room.value()))))
        .stream()
        .map(SessionItems::read)
        .toList();
  }

  @Override
  public void hostSeen(SessionId id, Instant at) {
    // nobody waits for the host of an unknown session
    table.update(update ->
        update
            .key(SessionItems.key(id))
            .updateExpression("SET hostSeenAt = :at")
            .conditionExpression(Table.THERE)
            .expressionAttributeValues(Map.of(":at", Attributes.of(at))));
  }
}

package kz.isra.adapter.dynamodb.log;

import java.time.Instant;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The Inbox table: one conditional put per event. */
public final class DynamoInbox implements Inbox {
  private final DynamoDbClient client;
  private final String table;

  public DynamoInbox(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Receipt put(SessionId session, Audience audience, EventDraft draft, Instant now) {
    try {
      client.putItem(request ->
          request
              .tableName(table)
              .item(InboxItems.write(session, audience, draft, now))
              .conditionExpression(InboxItems.NEW));
      return Receipt.ACCEPTED;
    } catch (ConditionalCheckFailedException repeated) {
      return Receipt.REPEATED;
    }
  }
}

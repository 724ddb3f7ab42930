package kz.isra.adapter.dynamodb.log;

import java.time.Instant;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The Inbox table: one conditional put per event. */
public final class DynamoInbox implements Inbox {
  private final Table table;

  public DynamoInbox(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  @Override
  public Receipt put(SessionId session, Audience audience, EventDraft draft, Instant now) {
    return table.putNew(InboxItems.write(session, audience, draft, now))
        ? Receipt.ACCEPTED
        : Receipt.REPEATED;
  }
}

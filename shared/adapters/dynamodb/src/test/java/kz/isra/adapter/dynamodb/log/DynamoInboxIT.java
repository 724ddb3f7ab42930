package kz.isra.adapter.dynamodb.log;

import kz.isra.domain.log.Inbox;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.log.InboxContractTest;

class DynamoInboxIT extends InboxContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Inbox inbox() {
    return new DynamoInbox(DYNAMO.client(), DYNAMO.table("Inbox"));
  }
}

package kz.isra.adapter.dynamodb.session;

import kz.isra.domain.session.Sessions;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.session.SessionsContractTest;

class DynamoSessionsIT extends SessionsContractTest {
  private final EmbeddedDynamo dynamo = EmbeddedDynamo.start();

  @Override
  protected Sessions sessions() {
    return new DynamoSessions(dynamo.client(), dynamo.table("Sessions"));
  }
}

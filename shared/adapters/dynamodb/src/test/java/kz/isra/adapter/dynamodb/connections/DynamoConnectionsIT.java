package kz.isra.adapter.dynamodb.connections;

import kz.isra.domain.connections.Connections;
import kz.isra.testkit.connections.ConnectionsContractTest;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;

class DynamoConnectionsIT extends ConnectionsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Connections connections() {
    return new DynamoConnections(DYNAMO.client(), DYNAMO.table("Connections"));
  }
}

package kz.isra.adapter.dynamodb.requests;

import kz.isra.domain.requests.Requests;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.requests.RequestsContractTest;

class DynamoRequestsIT extends RequestsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Requests requests() {
    return new DynamoRequests(DYNAMO.client(), DYNAMO.table("Requests"));
  }
}

package kz.isra.adapter.dynamodb.account;

import kz.isra.domain.account.StandingOrders;
import kz.isra.testkit.account.StandingsContractTest;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;

class DynamoStandingsIT extends StandingsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected StandingOrders standings() {
    return new DynamoStandings(DYNAMO.client(), DYNAMO.table("Accounts"));
  }
}

package kz.isra.adapter.dynamodb.scenario;

import kz.isra.domain.scenario.Scenarios;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.scenario.ScenariosContractTest;

class DynamoScenariosIT extends ScenariosContractTest {
  private final EmbeddedDynamo dynamo = EmbeddedDynamo.start();

  @Override
  protected Scenarios scenarios() {
    return new DynamoScenarios(dynamo.client(), dynamo.table("Scenarios"));
  }
}

package kz.isra.adapter.dynamodb.personal;

import kz.isra.domain.personal.PersonalData;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.personal.PersonalDataContractTest;

class DynamoPersonalDataIT extends PersonalDataContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected PersonalData personal() {
    return new DynamoPersonalData(DYNAMO.client(), DYNAMO.table("Personal"));
  }
}

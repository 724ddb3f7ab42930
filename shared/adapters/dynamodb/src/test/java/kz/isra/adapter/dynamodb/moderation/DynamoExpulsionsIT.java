package kz.isra.adapter.dynamodb.moderation;

import kz.isra.domain.moderation.Expulsions;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.moderation.ExpulsionsContractTest;

class DynamoExpulsionsIT extends ExpulsionsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Expulsions expulsions() {
    return new DynamoExpulsions(DYNAMO.client(), DYNAMO.table("Attendance"));
  }
}

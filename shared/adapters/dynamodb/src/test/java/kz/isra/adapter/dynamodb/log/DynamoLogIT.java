package kz.isra.adapter.dynamodb.log;

import kz.isra.domain.log.Log;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.log.LogContractTest;

class DynamoLogIT extends LogContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Log log() {
    return new DynamoLog(DYNAMO.client(), DYNAMO.table("Log"), new JsonEventCodec());
  }
}

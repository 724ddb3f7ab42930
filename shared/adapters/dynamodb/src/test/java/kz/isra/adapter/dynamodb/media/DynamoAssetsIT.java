package kz.isra.adapter.dynamodb.media;

import kz.isra.domain.media.Assets;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.media.AssetsContractTest;

class DynamoAssetsIT extends AssetsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Assets assets() {
    return new DynamoAssets(DYNAMO.client(), DYNAMO.table("Assets"));
  }
}

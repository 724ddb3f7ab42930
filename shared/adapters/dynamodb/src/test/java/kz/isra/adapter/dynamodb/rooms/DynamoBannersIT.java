package kz.isra.adapter.dynamodb.rooms;

import kz.isra.domain.banner.Banners;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.rooms.BannersContractTest;

class DynamoBannersIT extends BannersContractTest {
  private final EmbeddedDynamo dynamo = EmbeddedDynamo.start();

  @Override
  protected Banners banners() {
    return new DynamoBanners(dynamo.client(), dynamo.table("Rooms"));
  }
}

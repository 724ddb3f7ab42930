package kz.isra.testkit.rooms;

import kz.isra.domain.banner.Banners;

class InMemoryBannersTest extends BannersContractTest {
  private final InMemoryBanners banners = new InMemoryBanners();

  @Override
  protected Banners banners() {
    return banners;
  }
}

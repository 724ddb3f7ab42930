package kz.isra.testkit.media;

import kz.isra.domain.media.Assets;

class InMemoryAssetsTest extends AssetsContractTest {
  private final InMemoryAssets assets = new InMemoryAssets();

  @Override
  protected Assets assets() {
    return assets;
  }
}

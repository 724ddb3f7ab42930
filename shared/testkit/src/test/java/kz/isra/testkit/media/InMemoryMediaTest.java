package kz.isra.testkit.media;

import java.net.URI;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.Uploads;

class InMemoryMediaTest extends MediaStoreContractTest {
  private final InMemoryMedia media = new InMemoryMedia();

  @Override
  protected Uploads uploads() {
    return media;
  }

  @Override
  protected MediaFiles files() {
    return media;
  }

  @Override
  protected boolean send(URI signed, byte[] body) {
    return media.send(signed, body);
  }
}

package kz.isra.testkit.playback;

import java.util.List;
import kz.isra.domain.playback.Firings;

class InMemoryFiringsTest extends FiringsContractTest {
  private final InMemoryFirings firings = new InMemoryFirings();

  @Override
  protected Firings firings() {
    return firings;
  }

  @Override
  protected List<String> calls(int count) {
    return firings.take().stream()
        .map(firing ->
            "%s %s %s %d %d"
                .formatted(
                    firing.kind().word(),
                    firing.occurrence().autowebinar(),
                    firing.occurrence().startsAt(),
                    firing.occurrence().attempt(),
                    firing.airing()))
        .toList();
  }
}

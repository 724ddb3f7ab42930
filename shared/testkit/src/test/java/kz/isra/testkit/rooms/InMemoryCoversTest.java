package kz.isra.testkit.rooms;

import kz.isra.domain.rooms.Covers;

class InMemoryCoversTest extends CoversContractTest {
  private final InMemoryCovers covers = new InMemoryCovers();

  @Override
  protected Covers covers() {
    return covers;
  }
}

package kz.isra.testkit.log;

import kz.isra.domain.log.Log;

class SequencerTest extends SequencerContractTest {
  private final Log log = new InMemoryLog();

  @Override
  protected Log log() {
    return log;
  }

  @Override
  protected int seeds() {
    return 40;
  }
}

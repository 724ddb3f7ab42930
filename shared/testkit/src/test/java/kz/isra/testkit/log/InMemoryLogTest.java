package kz.isra.testkit.log;

import kz.isra.domain.log.Log;

class InMemoryLogTest extends LogContractTest {
  private final Log log = new InMemoryLog();

  @Override
  protected Log log() {
    return log;
  }
}

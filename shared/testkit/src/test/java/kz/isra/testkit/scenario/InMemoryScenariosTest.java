package kz.isra.testkit.scenario;

import kz.isra.domain.scenario.Scenarios;

class InMemoryScenariosTest extends ScenariosContractTest {
  private final InMemoryScenarios scenarios = new InMemoryScenarios();

  @Override
  protected Scenarios scenarios() {
    return scenarios;
  }
}

package kz.isra.testkit.scenario;

import kz.isra.domain.scenario.ScenarioContent;

class InMemoryScenarioContentTest extends ScenarioContentContractTest {
  private final InMemoryScenarioContent content = new InMemoryScenarioContent();

  @Override
  protected ScenarioContent content() {
    return content;
  }
}

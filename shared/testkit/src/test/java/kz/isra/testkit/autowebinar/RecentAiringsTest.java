package kz.isra.testkit.autowebinar;

import kz.isra.domain.autowebinar.AiringContent;
import kz.isra.domain.autowebinar.RecentAirings;

class RecentAiringsTest extends AiringContentContractTest {
  private final AiringContent content = new RecentAirings(new InMemoryAiringContent(), 1);

  @Override
  protected AiringContent content() {
    return content;
  }
}

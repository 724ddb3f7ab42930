package kz.isra.testkit.autowebinar;

import kz.isra.domain.autowebinar.AiringContent;

class InMemoryAiringContentTest extends AiringContentContractTest {
  private final AiringContent content = new InMemoryAiringContent();

  @Override
  protected AiringContent content() {
    return content;
  }
}

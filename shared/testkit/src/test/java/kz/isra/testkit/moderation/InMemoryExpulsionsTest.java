package kz.isra.testkit.moderation;

import kz.isra.domain.moderation.Expulsions;

class InMemoryExpulsionsTest extends ExpulsionsContractTest {
  private final InMemoryExpulsions expulsions = new InMemoryExpulsions();

  @Override
  protected Expulsions expulsions() {
    return expulsions;
  }
}

package kz.isra.testkit.autowebinar;

import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.IdSource;
import kz.isra.testkit.log.EventFixtures;

class InMemoryAutowebinarsTest extends AutowebinarsContractTest {
  private @org.jspecify.annotations.Nullable InMemoryAutowebinars rows;

  @Override
  protected Autowebinars autowebinars() {
    return rows();
  }

  @Override
  protected Occurrences occurrences() {
    return new InMemoryOccurrences(rows());
  }

  @Override
  protected IdSource ids() {
    return EventFixtures.ids(1);
  }

  private InMemoryAutowebinars rows() {
    if (rows == null) {
      rows = new InMemoryAutowebinars(clock);
    }
    return rows;
  }
}

package kz.isra.testkit.payments;

import kz.isra.domain.ledger.Books;
import kz.isra.domain.payments.TopUps;
import kz.isra.testkit.ledger.InMemoryBooks;

class InMemoryTopUpsTest extends TopUpsContractTest {
  private final InMemoryBooks books = new InMemoryBooks();
  private final InMemoryTopUps topUps = new InMemoryTopUps(books);

  @Override
  protected TopUps topUps() {
    return topUps;
  }

  @Override
  protected Books books() {
    return books;
  }
}

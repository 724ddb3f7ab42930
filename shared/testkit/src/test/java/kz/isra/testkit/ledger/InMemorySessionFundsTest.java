package kz.isra.testkit.ledger;

import kz.isra.domain.ledger.Books;

class InMemorySessionFundsTest extends SessionFundsContractTest {
  private final InMemoryBooks books = new InMemoryBooks();

  @Override
  protected Books books() {
    return books;
  }
}

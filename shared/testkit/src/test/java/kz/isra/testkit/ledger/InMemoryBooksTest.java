package kz.isra.testkit.ledger;

import kz.isra.domain.ledger.Books;

class InMemoryBooksTest extends BooksContractTest {
  private final InMemoryBooks books = new InMemoryBooks();

  @Override
  protected Books books() {
    return books;
  }
}

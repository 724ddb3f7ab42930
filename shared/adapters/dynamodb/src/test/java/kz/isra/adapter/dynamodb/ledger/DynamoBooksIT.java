package kz.isra.adapter.dynamodb.ledger;

import kz.isra.domain.ledger.Books;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.ledger.BooksContractTest;

class DynamoBooksIT extends BooksContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();
  private final DynamoBooks books = new DynamoBooks(DYNAMO.client(), DYNAMO.table("Ledger"));

  @Override
  protected Books books() {
    return books;
  }
}

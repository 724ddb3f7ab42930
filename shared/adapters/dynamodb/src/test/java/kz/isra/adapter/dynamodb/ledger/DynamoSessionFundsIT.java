package kz.isra.adapter.dynamodb.ledger;

import kz.isra.domain.ledger.Books;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.ledger.SessionFundsContractTest;

class DynamoSessionFundsIT extends SessionFundsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();
  private final DynamoBooks books = new DynamoBooks(DYNAMO.client(), DYNAMO.table("Ledger"));

  @Override
  protected Books books() {
    return books;
  }

  @Override
  protected int steps() {
    return 60;
  }

  @Override
  protected int seeds() {
    return 4;
  }
}

package kz.isra.adapter.dynamodb.payments;

import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.payments.TopUps;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.payments.TopUpsContractTest;

class DynamoTopUpsIT extends TopUpsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();
  private static final String LEDGER = DYNAMO.table("Ledger");

  @Override
  protected TopUps topUps() {
    return new DynamoTopUps(DYNAMO.client(), DYNAMO.table("Payments"), LEDGER);
  }

  @Override
  protected Books books() {
    return new DynamoBooks(DYNAMO.client(), LEDGER);
  }

  @Override
  protected int seeds() {
    return 15;
  }
}

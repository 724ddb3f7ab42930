package kz.isra.adapter.dynamodb.account;

import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.domain.account.Limits;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.personal.PersonalData;
import kz.isra.testkit.account.AccountsContractTest;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoAccountsIT extends AccountsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();
  private static final DynamoDbClient CLIENT = DYNAMO.client();
  private static final String ACCOUNTS = DYNAMO.table("Accounts");
  private static final String PERSONAL = DYNAMO.table("Personal");
  private static final String LEDGER = DYNAMO.table("Ledger");

  @Override
  protected Organizations organizations() {
    return new DynamoOrganizations(CLIENT, ACCOUNTS, PERSONAL, LEDGER);
  }

  @Override
  protected Logins logins() {
    return new DynamoLogins(CLIENT, ACCOUNTS);
  }

  @Override
  protected Limits limits() {
    return new DynamoLimits(CLIENT, ACCOUNTS);
  }

  @Override
  protected Books books() {
    return new DynamoBooks(CLIENT, LEDGER);
  }

  @Override
  protected PersonalData personal() {
    return new DynamoPersonalData(CLIENT, PERSONAL);
  }
}

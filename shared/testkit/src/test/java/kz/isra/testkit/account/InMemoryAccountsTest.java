package kz.isra.testkit.account;

import kz.isra.domain.account.Limits;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.personal.PersonalData;
import kz.isra.testkit.ledger.InMemoryBooks;
import kz.isra.testkit.personal.InMemoryPersonalData;

class InMemoryAccountsTest extends AccountsContractTest {
  private final InMemoryBooks books = new InMemoryBooks();
  private final InMemoryPersonalData personal = new InMemoryPersonalData();
  private final InMemoryAccounts accounts = new InMemoryAccounts(books, personal);
  private final InMemoryLimits limits = new InMemoryLimits();

  @Override
  protected Organizations organizations() {
    return accounts;
  }

  @Override
  protected Logins logins() {
    return accounts;
  }

  @Override
  protected Limits limits() {
    return limits;
  }

  @Override
  protected Books books() {
    return books;
  }

  @Override
  protected PersonalData personal() {
    return personal;
  }
}

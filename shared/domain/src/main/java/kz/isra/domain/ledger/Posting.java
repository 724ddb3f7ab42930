package kz.isra.domain.ledger;

import kz.isra.domain.money.Money;

/** An amount above zero that goes from one account to another of the same asset. */
public record Posting(Account from, Account to, Money amount) {
  public Posting {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("A posting moves more than nothing");
    }
    if (from == to || from.asset() != to.asset()) {
      throw new IllegalArgumentException("No posting from " + from + " to " + to);
    }
  }
}

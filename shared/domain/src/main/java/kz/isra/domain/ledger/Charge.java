package kz.isra.domain.ledger;

import kz.isra.domain.money.Money;

/** How an amount is shared out: bonus first, then main (requirements BL-02). */
record Charge(Money bonus, Money main) {
  /**
   * @param amount at most what is spendable
   */
  static Charge of(Book book, Money amount) {
    Money bonus = amount.smallerOf(book.balance(Account.BONUS));
    return new Charge(bonus, amount.minus(bonus));
  }
}

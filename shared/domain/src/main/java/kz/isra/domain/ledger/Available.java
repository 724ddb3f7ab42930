package kz.isra.domain.ledger;

import kz.isra.domain.money.Money;

/**
 * What an organizer has. What is held for airings has left the balances.
 *
 * @param main money paid in; below zero after an overrun
 * @param bonus credited by the operator, never paid out (I4)
 * @param held set aside for airings, in both assets together
 */
public record Available(Money main, Money bonus, Money held) {
  /** What may be spent: main and bonus together. */
  public Money spendable() {
    return main.plus(bonus);
  }
}

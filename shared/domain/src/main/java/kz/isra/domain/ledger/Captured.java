package kz.isra.domain.ledger;

import kz.isra.domain.money.Money;

/**
 * What an airing cost in the end.
 *
 * @param bonus taken from the bonus balance
 * @param main taken from the main balance, which it may have brought below zero
 * @param writtenOff used, but charged to nobody
 * @param released given back from the hold
 */
public record Captured(Money bonus, Money main, Money writtenOff, Money released) {
  /** Taken from both balances. */
  public Money total() {
    return bonus.plus(main);
  }
}

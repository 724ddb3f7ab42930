package kz.isra.domain.ledger;

import kz.isra.domain.money.Money;

/**
 * Where an account stands.
 *
 * @param entries how many entries made it so (I2)
 * @param hash of the last entry, empty before the first (I10)
 */
public record AccountState(Money balance, long entries, String hash) {
  static final AccountState EMPTY = new AccountState(Money.ZERO, 0, "");
}

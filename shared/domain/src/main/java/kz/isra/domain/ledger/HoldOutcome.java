package kz.isra.domain.ledger;

import kz.isra.domain.money.Money;

/** What became of {@link SessionFunds#hold}. */
public sealed interface HoldOutcome {
  /** The money is set aside. */
  record Held(Money main, Money bonus) implements HoldOutcome {
    public Money total() {
      return main.plus(bonus);
    }
  }

  /** This airing holds money already (or was captured): nothing was done. */
  record AlreadyHeld(Money main, Money bonus) implements HoldOutcome {
    public Money total() {
      return main.plus(bonus);
    }
  }

  /** There is less than the least that a start needs. */
  record Insufficient(Money needed, Money available) implements HoldOutcome {}
}

package kz.isra.domain.ledger;

import java.util.EnumMap;
import kz.isra.domain.money.Money;

/** The invariants of a book that are asserted at every operation (reliability A2). */
final class Bounds {
  private Bounds() {}

  /** I5, and that no other account crosses zero. */
  static void check(Book before, Operation operation, Entry entry) {
    boolean allowed =
        switch (entry.account().bound()) {
          case NEVER_BELOW_ZERO -> !entry.after().isNegative();
          case NEVER_ABOVE_ZERO -> !entry.after().isPositive();
          case BELOW_ZERO_BY_REASON ->
              !entry.after().isNegative()
                  || !entry.amount().isNegative()
                  || overrun(before, operation);
        };
    if (!allowed) {
      throw new IllegalStateException(
          operation.id() + " may not bring " + entry.account() + " to the other side of zero");
    }
  }

  /** I1: the balances of each asset sum up to nothing. I6: what is held is what the holds say. */
  static void check(Book book) {
    var sums = new EnumMap<Asset, Money>(Asset.class);
    book.accounts()
        .forEach((account, state) -> sums.merge(account.asset(), state.balance(), Money::plus));
    boolean balanced = sums.values().stream().allMatch(Money.ZERO::equals);
    Money main = Money.ZERO;
    Money bonus = Money.ZERO;
    for (OpenHold hold : book.holds().values()) {
      main = main.plus(hold.main());
      bonus = bonus.plus(hold.bonus());
    }
    if (!balanced
        || !main.equals(book.balance(Account.HELD_MAIN))
        || !bonus.equals(book.balance(Account.HELD_BONUS))) {
      throw new IllegalStateException("The book of " + book.org() + " does not balance");
    }
  }

  private static boolean overrun(Book before, Operation operation) {
    return before.toppedUp()
        && operation.kind() == Operation.Kind.CAPTURE
        && operation.reason().filter(Operation.Reason.USAGE_IN_FLIGHT::equals).isPresent();
  }
}

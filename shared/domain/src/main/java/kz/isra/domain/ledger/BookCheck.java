package kz.isra.domain.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;

/**
 * Recounts a book from its operations and compares: I1 (sums), I2 (balance and version), I3 (one
 * operation an id), I4 (assets apart), I5 (reasons of debt), I6 (holds), I10 (hash chain). Works
 * from what is stored, so it also sees what was written past the rules.
 */
public final class BookCheck {
  private BookCheck() {}

  /**
   * @param operations all of the book, the oldest first
   * @return what is broken, one sentence each; empty for a sound book
   */
  public static List<String> check(Book stored, List<Posted> operations) {
    var broken = new ArrayList<String>();
    var ids = new HashSet<OperationId>();
    Book recounted = Book.empty(stored.org());
    for (Posted posted : operations) {
      if (!ids.add(posted.operation().id())) {
        broken.add("I3 " + posted.operation().id() + " stands twice");
      }
      try {
        Book.Applied applied = recounted.apply(posted.operation());
        if (!applied.posted().equals(posted)) {
          broken.add("I2 I10 " + posted.operation().id() + " differs from its recount");
        }
        recounted = applied.after();
      } catch (IllegalStateException e) {
        broken.add("I1 I5 I6 " + e.getMessage());
      }
    }
    if (!recounted.equals(stored)) {
      broken.add("I2 the stored balances of " + stored.org() + " differ from the recount");
    }
    holds(operations, recounted, broken);
    return broken;
  }

  private static void holds(List<Posted> operations, Book book, List<String> broken) {
    Map<SessionId, Money> held = new HashMap<>();
    for (Posted posted : operations) {
      Operation operation = posted.operation();
      if (operation.session().isPresent()) {
        held.merge(operation.session().get(), intoHold(operation), Money::plus);
      }
    }
    held.forEach((session, rest) -> {
      Money open = book.hold(session).map(OpenHold::total).orElse(Money.ZERO);
      if (!rest.equals(open)) {
        broken.add("I6 holds of " + session + " are not captured + released + open");
      }
    });
  }

  private static Money intoHold(Operation operation) {
    Money sum = Money.ZERO;
    for (Posting posting : operation.postings()) {
      sum = isHeld(posting.to()) ? sum.plus(posting.amount()) : sum;
      sum = isHeld(posting.from()) ? sum.minus(posting.amount()) : sum;
    }
    return sum;
  }

  private static boolean isHeld(Account account) {
    return account == Account.HELD_MAIN || account == Account.HELD_BONUS;
  }
}

package kz.isra.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;

/**
 * The one operation that settles an airing: what was used goes to the operator, what is left of the
 * hold goes back, and what nobody has to pay is written off.
 */
final class Captures {
  private static final OpenHold NOTHING = new OpenHold(Money.ZERO, Money.ZERO, 0, Instant.EPOCH);

  private Captures() {}

  static Operation operation(Book book, SessionId session, Money used, Instant now) {
    OpenHold hold = book.hold(session).orElse(NOTHING);
    Money rest = used;

    Money heldBonus = rest.smallerOf(hold.bonus());
    rest = rest.minus(heldBonus);
    Money heldMain = rest.smallerOf(hold.main());
    rest = rest.minus(heldMain);
    Money moreBonus = rest.smallerOf(book.balance(Account.BONUS));
    rest = rest.minus(moreBonus);
    Money moreMain = book.toppedUp() ? rest : rest.smallerOf(aboveZero(book));
    rest = rest.minus(moreMain);

    var postings = new ArrayList<Posting>();
    BookSessionFunds.add(postings, Account.HELD_BONUS, Account.REVENUE_BONUS, heldBonus);
    BookSessionFunds.add(postings, Account.HELD_MAIN, Account.REVENUE_MAIN, heldMain);
    BookSessionFunds.add(postings, Account.BONUS, Account.REVENUE_BONUS, moreBonus);
    BookSessionFunds.add(postings, Account.MAIN, Account.REVENUE_MAIN, moreMain);
    BookSessionFunds.add(postings, Account.WRITTEN_OFF, Account.REVENUE_MAIN, rest);
    BookSessionFunds.add(
        postings, Account.HELD_BONUS, Account.BONUS, hold.bonus().minus(heldBonus));
    BookSessionFunds.add(postings, Account.HELD_MAIN, Account.MAIN, hold.main().minus(heldMain));

    boolean overrun = moreMain.compareTo(aboveZero(book)) > 0;
    return Operation.airing(
        OperationId.capture(session),
        Operation.Kind.CAPTURE,
        overrun ? Optional.of(Operation.Reason.USAGE_IN_FLIGHT) : Optional.empty(),
        now,
        session,
        postings);
  }

  /** Reads the result back from the operation, so that a repeat answers what the first did. */
  static Captured result(Posted posted) {
    Operation capture = posted.operation();
    return new Captured(
        capture
            .moved(Account.HELD_BONUS, Account.REVENUE_BONUS)
            .plus(capture.moved(Account.BONUS, Account.REVENUE_BONUS)),
        capture
            .moved(Account.HELD_MAIN, Account.REVENUE_MAIN)
            .plus(capture.moved(Account.MAIN, Account.REVENUE_MAIN)),
        capture.moved(Account.WRITTEN_OFF, Account.REVENUE_MAIN),
        capture
            .moved(Account.HELD_BONUS, Account.BONUS)
            .plus(capture.moved(Account.HELD_MAIN, Account.MAIN)));
  }

  private static Money aboveZero(Book book) {
    Money main = book.balance(Account.MAIN);
    return main.isPositive() ? main : Money.ZERO;
  }
}

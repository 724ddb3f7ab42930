package kz.isra.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;

/** The money of airings, kept in books. */
public final class BookSessionFunds implements SessionFunds {
  private static final int TRIES = 100;
  private final Books books;

  public BookSessionFunds(Books books) {
    this.books = books;
  }

  @Override
  public HoldOutcome hold(OrgId org, SessionId session, Money estimate, Money least, Instant now) {
    if (books.find(OperationId.capture(session)).isPresent()) {
      return new HoldOutcome.AlreadyHeld(Money.ZERO, Money.ZERO);
    }
    releaseExpired(org, now);
    return deciding(
        org,
        book -> {
          Optional<OpenHold> open = book.hold(session);
          if (open.isPresent()) {
            return Optional.of(new HoldOutcome.AlreadyHeld(open.get().main(), open.get().bonus()));
          }
          Money spendable = book.available().spendable();
          if (spendable.compareTo(least) < 0) {
            return Optional.of(new HoldOutcome.Insufficient(least, spendable));
          }
          Charge charge = Charge.of(book, estimate.smallerOf(spendable));
          var held = new HoldOutcome.Held(charge.main(), charge.bonus());
          var postings = new ArrayList<Posting>();
          add(postings, Account.BONUS, Account.HELD_BONUS, charge.bonus());
          add(postings, Account.MAIN, Account.HELD_MAIN, charge.main());
          if (postings.isEmpty()) {
            return Optional.of(held);
          }
          OperationId id = OperationId.hold(session, book.version() + 1);
          return written(
              book,
              Operation.airing(id, Operation.Kind.HOLD, Optional.empty(), now, session, postings),
              posted -> held);
        });
  }

  @Override
  public Captured capture(OrgId org, SessionId session, Money used, Instant now) {
    if (used.isNegative()) {
      throw new IllegalArgumentException("Nothing negative is used");
    }
    return deciding(
        org, book -> written(book, Captures.operation(book, session, used, now), Captures::result));
  }

  @Override
  public void release(OrgId org, SessionId session, Instant now) {
    release(org, session, Optional.empty(), now);
  }

  @Override
  public Available available(OrgId org) {
    return books.load(org).available();
  }

  /** Gives back what airings left held that never came to an end (I6). */
  public void releaseExpired(OrgId org, Instant now) {
    for (Map.Entry<SessionId, OpenHold> hold : books.load(org).holds().entrySet()) {
      if (hold.getValue().hasExpired(now)) {
        release(org, hold.getKey(), Optional.of(Operation.Reason.HOLD_EXPIRED), now);
      }
    }
  }

  private void release(
      OrgId org, SessionId session, Optional<Operation.Reason> reason, Instant now) {
    deciding(
        org,
        book -> {
          Optional<OpenHold> open = book.hold(session);
          if (open.isEmpty()) {
            return Optional.of(true);
          }
          var postings = new ArrayList<Posting>();
          add(postings, Account.HELD_BONUS, Account.BONUS, open.get().bonus());
          add(postings, Account.HELD_MAIN, Account.MAIN, open.get().main());
          OperationId id = OperationId.release(session, open.get().version());
          return written(
              book,
              Operation.airing(id, Operation.Kind.RELEASE, reason, now, session, postings),
              posted -> true);
        });
  }

  static void add(List<Posting> postings, Account from, Account to, Money amount) {
    if (amount.isPositive()) {
      postings.add(new Posting(from, to, amount));
    }
  }

  /** The answer of a written or repeated operation; empty where the book has moved on. */
  private <T> Optional<T> written(Book book, Operation operation, Function<Posted, T> answer) {
    return switch (books.post(book, operation)) {
      case PostOutcome.Written(Posted posted) -> Optional.of(answer.apply(posted));
      case PostOutcome.Repeated(Posted first) -> Optional.of(answer.apply(first));
      case PostOutcome.Stale() -> Optional.empty();
    };
  }

  private <T> T deciding(OrgId org, Function<Book, Optional<T>> decide) {
    for (int i = 0; i < TRIES; i++) {
      Optional<T> answer = decide.apply(books.load(org));
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException("The book of " + org + " never stood still");
  }
}

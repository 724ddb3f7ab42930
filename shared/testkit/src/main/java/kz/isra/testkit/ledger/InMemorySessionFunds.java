package kz.isra.testkit.ledger;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.BookSessionFunds;
import kz.isra.domain.ledger.Captured;
import kz.isra.domain.ledger.HoldOutcome;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.money.Money;
import kz.isra.testkit.SeededIds;

/** The real funds over books in memory, with money to begin with. */
public final class InMemorySessionFunds implements SessionFunds {
  private final InMemoryBooks books = new InMemoryBooks();
  private final BookSessionFunds funds = new BookSessionFunds(books);
  private final AtomicLong given = new AtomicLong();
  private final SeededIds ids = new SeededIds(1);

  /** The books that the money stands in. */
  public InMemoryBooks books() {
    return books;
  }

  /** Gives an organizer bonus money. */
  public InMemorySessionFunds withBonus(OrgId org, Money amount) {
    var id = new OperationId("trial:fixture" + given.incrementAndGet());
    return posted(org, Operation.trial(id, amount, Instant.EPOCH));
  }

  /** Gives an organizer main money, as a top-up does. */
  public InMemorySessionFunds withMain(OrgId org, Money amount) {
    return posted(org, Operation.topUp(TopUpId.next(ids), amount, Instant.EPOCH));
  }

  private InMemorySessionFunds posted(OrgId org, Operation operation) {
    PostOutcome outcome = books.post(books.load(org), operation);
    if (!(outcome instanceof PostOutcome.Written)) {
      throw new IllegalStateException("Give the money before the test starts: " + outcome);
    }
    return this;
  }

  @Override
  public HoldOutcome hold(OrgId org, SessionId session, Money estimate, Money least, Instant now) {
    return funds.hold(org, session, estimate, least, now);
  }

  @Override
  public Captured capture(OrgId org, SessionId session, Money used, Instant now) {
    return funds.capture(org, session, used, now);
  }

  @Override
  public void release(OrgId org, SessionId session, Instant now) {
    funds.release(org, session, now);
  }

  @Override
  public Available available(OrgId org) {
    return funds.available(org);
  }
}

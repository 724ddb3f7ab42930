package kz.isra.domain.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Operation;

/**
 * Takes what a provider says of a payment, by notice or by answer, in any order and any number of
 * times. A payment credits once, and only when order, payment, amount and currency are what was
 * asked for (I7); the currency is always KZT.
 */
public final class TakeReport {
  private static final int TRIES = 100;
  private static final String CURRENCY = "KZT";
  private final TopUps topUps;
  private final Books books;
  private final PaymentReport.Mode mode;
  private final Clock clock;

  /**
   * @param mode of this installation; reports of the other one are refused
   */
  public TakeReport(TopUps topUps, Books books, PaymentReport.Mode mode, Clock clock) {
    this.topUps = topUps;
    this.books = books;
    this.mode = mode;
    this.clock = clock;
  }

  /** What became of a report. */
  public sealed interface Outcome {
    /** Taken, now or before; the top-up as it stands. */
    record Taken(TopUp topUp) implements Outcome {}

    record UnknownOrder() implements Outcome {}

    /** A test payment told to a live installation, or the reverse. */
    record WrongMode() implements Outcome {}
  }

  public Outcome take(PaymentReport report) {
    if (report.mode() != mode) {
      return new Outcome.WrongMode();
    }
    Optional<TopUp> found = TopUpId.of(report.orderId()).flatMap(topUps::find);
    if (found.isEmpty()) {
      return new Outcome.UnknownOrder();
    }
    TopUpId id = found.get().id();
    topUps.keep(id, report, clock.instant());
    for (int i = 0; i < TRIES; i++) {
      TopUp now = topUps.find(id).orElseThrow();
      Optional<TopUp> next = next(now, report, clock.instant());
      if (next.isEmpty()) {
        return new Outcome.Taken(now);
      }
      if (written(next.get())) {
        return new Outcome.Taken(next.get());
      }
    }
    throw new IllegalStateException(id + " never stood still");
  }

  private static Optional<TopUp> next(TopUp now, PaymentReport report, Instant at) {
    TopUp.State state = now.state();
    boolean asOrdered =
        report.amount().equals(now.amount())
            && report.currency().equals(CURRENCY)
            && now.paymentId().map(report.paymentId()::equals).orElse(true);
    TopUp.State wanted =
        switch (report.status()) {
          case NEW -> TopUp.State.PENDING;
          case FAILED -> TopUp.State.FAILED;
          case EXPIRED -> TopUp.State.EXPIRED;
          case PAID -> asOrdered ? TopUp.State.CREDITED : TopUp.State.MANUAL_REVIEW;
        };
    if (!state.mayBecome(wanted) || (wanted != TopUp.State.MANUAL_REVIEW && !asOrdered)) {
      return Optional.empty();
    }
    return Optional.of(
        wanted == TopUp.State.CREDITED ? now.credited(report.paymentId(), at) : now.became(wanted));
  }

  private boolean written(TopUp next) {
    if (next.state() != TopUp.State.CREDITED) {
      return topUps.replace(next);
    }
    Book book = books.load(next.org());
    Instant at = next.creditedAt().orElseThrow();
    return topUps.credit(next, book, Operation.topUp(next.id(), next.amount(), at));
  }
}

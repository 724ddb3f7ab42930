package kz.isra.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;

/**
 * One line of the statement that an organizer reads. The settling of an airing is one operation and
 * reads as up to three lines.
 *
 * @param id version and kind, unique in the book
 * @param version of the book after the operation
 * @param main change of the main balance
 * @param bonus change of the bonus balance
 * @param used what the airing cost, for a CAPTURE; it was held before, so the balances need not
 *     change
 * @param writtenOff used, but charged to nobody, for a WRITE_OFF
 */
public record StatementLine(
    String id,
    long version,
    Instant at,
    Kind kind,
    Optional<SessionId> session,
    Optional<TopUpId> topUp,
    Money main,
    Money bonus,
    Money mainAfter,
    Money bonusAfter,
    Money used,
    Money writtenOff) {
  /** What a line tells of. */
  public enum Kind {
    TRIAL,
    TOP_UP,
    HOLD,
    CAPTURE,
    RELEASE,
    WRITE_OFF
  }

  /** The lines of an operation, the newest first. */
  public static List<StatementLine> of(Posted posted) {
    Operation operation = posted.operation();
    if (operation.kind() != Operation.Kind.CAPTURE) {
      Money main = change(operation, Account.MAIN);
      Money bonus = change(operation, Account.BONUS);
      Kind kind = Kind.valueOf(operation.kind().name());
      return List.of(
          line(
              posted,
              kind,
              main,
              bonus,
              posted.mainAfter(),
              posted.bonusAfter(),
              Captures.result(posted)));
    }
    return settled(posted);
  }

  private static List<StatementLine> settled(Posted posted) {
    Operation operation = posted.operation();
    Captured result = Captures.result(posted);
    var lines = new ArrayList<StatementLine>();
    Money mainAfter = posted.mainAfter();
    Money bonusAfter = posted.bonusAfter();
    if (result.writtenOff().isPositive()) {
      lines.add(
          line(posted, Kind.WRITE_OFF, Money.ZERO, Money.ZERO, mainAfter, bonusAfter, result));
    }
    if (result.released().isPositive()) {
      Money main = operation.moved(Account.HELD_MAIN, Account.MAIN);
      Money bonus = operation.moved(Account.HELD_BONUS, Account.BONUS);
      lines.add(line(posted, Kind.RELEASE, main, bonus, mainAfter, bonusAfter, result));
      mainAfter = mainAfter.minus(main);
      bonusAfter = bonusAfter.minus(bonus);
    }
    Money main = operation.moved(Account.MAIN, Account.REVENUE_MAIN).negated();
    Money bonus = operation.moved(Account.BONUS, Account.REVENUE_BONUS).negated();
    lines.add(line(posted, Kind.CAPTURE, main, bonus, mainAfter, bonusAfter, result));
    return lines;
  }

  private static StatementLine line(
      Posted posted,
      Kind kind,
      Money main,
      Money bonus,
      Money mainAfter,
      Money bonusAfter,
      Captured result) {
    Operation operation = posted.operation();
    return new StatementLine(
        posted.version() + "-" + kind,
        posted.version(),
        operation.at(),
        kind,
        operation.session(),
        operation.topUp(),
        main,
        bonus,
        mainAfter,
        bonusAfter,
        kind == Kind.CAPTURE ? result.total() : Money.ZERO,
        kind == Kind.WRITE_OFF ? result.writtenOff() : Money.ZERO);
  }

  private static Money change(Operation operation, Account account) {
    Money sum = Money.ZERO;
    for (Posting posting : operation.postings()) {
      sum = posting.to() == account ? sum.plus(posting.amount()) : sum;
      sum = posting.from() == account ? sum.minus(posting.amount()) : sum;
    }
    return sum;
  }
}

package kz.isra.domain.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;

/**
 * Something that moves money, as a whole or not at all.
 *
 * @param postings may be empty where an airing used nothing
 * @param at in whole milliseconds
 * @param reason why a rule was bent or who asked, where that is not plain from the kind
 */
public record Operation(
    OperationId id,
    Kind kind,
    Optional<Reason> reason,
    Instant at,
    Optional<SessionId> session,
    Optional<TopUpId> topUp,
    List<Posting> postings) {
  /** What kind of business fact it is. */
  public enum Kind {
    TRIAL,
    TOP_UP,
    HOLD,
    CAPTURE,
    RELEASE
  }

  /** Why. */
  public enum Reason {
    /** An airing in progress was not cut when the money ended (I5). */
    USAGE_IN_FLIGHT,
    /** The airing never happened and nobody gave the money back. */
    HOLD_EXPIRED
  }

  public Operation {
    postings = List.copyOf(postings);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    boolean airing = kind == Kind.HOLD || kind == Kind.CAPTURE || kind == Kind.RELEASE;
    if (airing != session.isPresent() || (kind == Kind.TOP_UP) != topUp.isPresent()) {
      throw new IllegalArgumentException(kind + " does not say what it is about");
    }
  }

  /** The bonus of a confirmed registration (clause 2.1.15). */
  public static Operation trial(OperationId id, Money amount, Instant now) {
    return new Operation(
        id,
        Kind.TRIAL,
        Optional.empty(),
        now,
        Optional.empty(),
        Optional.empty(),
        List.of(new Posting(Account.WORLD_BONUS, Account.BONUS, amount)));
  }

  /** A payment that its provider confirmed (I7). */
  public static Operation topUp(TopUpId topUp, Money amount, Instant now) {
    return new Operation(
        OperationId.topUp(topUp),
        Kind.TOP_UP,
        Optional.empty(),
        now,
        Optional.empty(),
        Optional.of(topUp),
        List.of(new Posting(Account.WORLD_PAYMENTS, Account.MAIN, amount)));
  }

  static Operation airing(
      OperationId id,
      Kind kind,
      Optional<Reason> reason,
      Instant now,
      SessionId session,
      List<Posting> postings) {
    return new Operation(id, kind, reason, now, Optional.of(session), Optional.empty(), postings);
  }

  /** What goes from one account to another in this operation. */
  public Money moved(Account from, Account to) {
    return postings.stream()
        .filter(posting -> posting.from() == from && posting.to() == to)
        .map(Posting::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}

package kz.isra.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import kz.isra.domain.money.Money;

/**
 * Money set aside for an airing that has not been settled.
 *
 * @param version of the book when it was made
 */
public record OpenHold(Money main, Money bonus, long version, Instant at) {
  /** The longest airing, and a day (reliability A1 row 3). */
  static final Duration LIFE = Duration.ofHours(36);

  public Money total() {
    return main.plus(bonus);
  }

  boolean hasExpired(Instant now) {
    return !at.plus(LIFE).isAfter(now);
  }
}

package kz.isra.domain.pricing;

import java.math.BigInteger;
import kz.isra.domain.money.Money;

/** What an airing costs at a price per attendee-hour. Nothing here knows fractions of a tiyn. */
public final class Pricing {
  private static final int LEAST_ATTENDEE_HOURS = 10;
  private static final int MINUTES = 60;
  private static final long HOUR_MS = 3_600_000;

  private Pricing() {}

  /**
   * What is set aside at Start: price × expected attendees × planned hours, rounded up to a tiyn.
   */
  public static Money estimate(Money hour, int expectedAttendees, int plannedMinutes) {
    if (hour.isNegative() || expectedAttendees < 0 || plannedMinutes < 0) {
      throw new IllegalArgumentException("An estimate is not made of negative amounts");
    }
    long minutes = Math.multiplyExact((long) expectedAttendees, plannedMinutes);
    long product = Math.multiplyExact(hour.tiyn(), minutes);
    return new Money(Math.ceilDiv(product, MINUTES));
  }

  /** Without so much available a Start is refused: the price of ten attendee-hours. */
  public static Money least(Money hour) {
    return new Money(Math.multiplyExact(hour.tiyn(), LEAST_ATTENDEE_HOURS));
  }

  /**
   * What was used: the sum of attendee-milliseconds × price, rounded half up once (kazakhstan B4).
   *
   * @param attendeeMs sum over all attendees
   */
  public static Money used(long attendeeMs, Money hour) {
    if (attendeeMs < 0 || hour.isNegative()) {
      throw new IllegalArgumentException("Nothing negative is used");
    }
    BigInteger twice =
        BigInteger.valueOf(attendeeMs)
            .multiply(BigInteger.valueOf(hour.tiyn()))
            .shiftLeft(1)
            .add(BigInteger.valueOf(HOUR_MS));
    return new Money(twice.divide(BigInteger.valueOf(2 * HOUR_MS)).longValueExact());
  }

  /** How many whole attendee-hours an amount pays for; none when it is not above zero. */
  public static long attendeeHours(Money amount, Money hour) {
    return amount.isPositive() && hour.isPositive() ? amount.tiyn() / hour.tiyn() : 0;
  }
}

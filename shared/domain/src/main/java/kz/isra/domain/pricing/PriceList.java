package kz.isra.domain.pricing;

import java.util.List;
import kz.isra.domain.money.Money;

/**
 * One version of the public price list (clause 3.3). Prices are of one attendee-hour: one person
 * between Start and End of an airing.
 *
 * @param trial credited once per identity as bonus (clause 2.1.15: 1,000 units, one unit is 1 KZT)
 */
public record PriceList(
    int version, Money linkedHour, Money storedHour, Money trial, List<Package> packages) {
  public PriceList {
    if (version < 1 || linkedHour.isNegative() || storedHour.isNegative() || trial.isNegative()) {
      throw new IllegalArgumentException("A price list has a version and no negative price");
    }
    packages = List.copyOf(packages);
  }

  /**
   * @param days of the term
   * @param attendees at most at once
   * @param storedHours attendee-hours of stored video included
   */
  public record Package(String code, Money price, int days, int attendees, int storedHours) {}

  /** The price of one attendee-hour. */
  public Money hour(VideoOrigin origin) {
    return switch (origin) {
      case LINKED -> linkedHour;
      case STORED -> storedHour;
    };
  }
}

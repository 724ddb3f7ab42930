package kz.isra.domain.pricing;

import java.time.Instant;

/** Where price lists come from. */
@FunctionalInterface
public interface PriceLists {
  /** The list in force at an instant. */
  PriceList at(Instant now);
}

package kz.isra.domain.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The published versions of the public offer. */
public interface Offers {
  /** All versions, the oldest first; those not yet in force too. */
  List<OfferVersion> all();

  /** The version in force at an instant. */
  default OfferVersion current(Instant now) {
    return all().reversed().stream()
        .filter(offer -> !offer.effectiveAt().isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No public offer is in force"));
  }

  /** A version by its number, if it is in force or was. */
  default Optional<OfferVersion> published(int number, Instant now) {
    return all().stream()
        .filter(offer -> offer.number() == number && !offer.effectiveAt().isAfter(now))
        .findFirst();
  }
}

package kz.isra.testkit.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.isra.domain.language.Language;
import kz.isra.domain.offer.OfferVersion;
import kz.isra.domain.offer.Offers;

/** Offers with short texts. */
public final class FixedOffers implements Offers {
  private final List<OfferVersion> versions = new ArrayList<>();

  /** Publishes the next version. */
  public FixedOffers with(Instant effectiveAt) {
    int number = versions.size() + 1;
    var text = new OfferVersion.Text("Offer " + number, List.of());
    versions.add(
        new OfferVersion(
            number,
            "%064d".formatted(number),
            effectiveAt,
            Map.of(),
            Map.of(Language.RU, text, Language.KK, text)));
    return this;
  }

  @Override
  public List<OfferVersion> all() {
    return List.copyOf(versions);
  }
}

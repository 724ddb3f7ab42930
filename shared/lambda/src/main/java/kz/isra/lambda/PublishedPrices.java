package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.isra.domain.money.Money;
import kz.isra.domain.pricing.PriceList;
import kz.isra.domain.pricing.PriceLists;

/**
 * The price lists, from files {@code prices/1.json} and so on: {@code {effectiveAt, linkedHourTiyn,
 * storedHourTiyn, trialTiyn, packages: [{code, priceTiyn, days, attendees, storedHours}]}}.
 */
public final class PublishedPrices implements PriceLists {
  private final Published<Version> published;

  private record Version(Instant effectiveAt, PriceList list) {}

  /**
   * @param store see {@link Published}; {@code key -> Optional.empty()} where only the lists that
   *     come with the code are wanted
   */
  public PublishedPrices(Function<String, Optional<byte[]>> store, Clock clock) {
    this.published = new Published<>("prices", PublishedPrices::read, store, clock);
  }

  @Override
  public PriceList at(Instant now) {
    return published.all().reversed().stream()
        .filter(version -> !version.effectiveAt().isAfter(now))
        .findFirst()
        .map(Version::list)
        .orElseThrow(() -> new IllegalStateException("No price list is in force"));
  }

  private static Version read(int number, byte[] file) {
    try {
      JsonNode json = Json.tree(file);
      var packages = new ArrayList<PriceList.Package>();
      for (JsonNode item : json.path("packages")) {
        packages.add(
            new PriceList.Package(
                item.path("code").asText(),
                money(item, "priceTiyn"),
                item.path("days").asInt(),
                item.path("attendees").asInt(),
                item.path("storedHours").asInt()));
      }
      var list =
          new PriceList(
              number,
              money(json, "linkedHourTiyn"),
              money(json, "storedHourTiyn"),
              money(json, "trialTiyn"),
              List.copyOf(packages));
      return new Version(Instant.parse(json.path("effectiveAt").asText()), list);
    } catch (Json.MalformedJson e) {
      throw new IllegalStateException("prices/" + number + ".json is not JSON", e);
    }
  }

  private static Money money(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (!value.isIntegralNumber()) {
      throw new IllegalStateException("A price list says no " + name);
    }
    return new Money(value.longValue());
  }
}

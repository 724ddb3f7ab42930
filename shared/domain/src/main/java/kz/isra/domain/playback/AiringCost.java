package kz.isra.domain.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import kz.isra.domain.money.Money;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.domain.pricing.Pricing;
import kz.isra.domain.pricing.VideoOrigin;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Source;

/** What one run of an autowebinar is expected to cost. */
public final class AiringCost {
  private final PriceLists prices;
  private final Assets assets;

  public AiringCost(PriceLists prices, Assets assets) {
    this.prices = prices;
    this.assets = assets;
  }

  /**
   * @param hour the price of one attendee-hour
   * @param estimate for the attendees that the room expects
   * @param least without so much a run does not start
   */
  public record Quote(Money hour, Money estimate, Money least) {
    /** Fewer runs than this, and the owner is warned. */
    public static final int ENOUGH = 2;

    /** How many runs so much money lasts for; {@link #ENOUGH} where a run costs nothing. */
    public long runs(Money available) {
      return estimate.isPositive() ? Math.max(0, available.tiyn() / estimate.tiyn()) : ENOUGH;
    }
  }

  /** Empty where the video is a stored file that cannot be shown. */
  public Optional<Quote> quote(OrgId org, Source video, Room room, Duration length, Instant now) {
    return hour(org, video, now)
        .map(hour ->
            new Quote(
                hour,
                Pricing.estimate(hour, room.settings().expectedAttendees(), wholeMinutes(length)),
                Pricing.least(hour)));
  }

  private Optional<Money> hour(OrgId org, Source video, Instant now) {
    if (video instanceof Source.Stored stored) {
      return assets
          .find(stored.asset())
          .filter(asset -> asset.belongsTo(org) && asset.ready())
          .map(Asset::id)
          .map(ready -> prices.at(now).hour(VideoOrigin.STORED));
    }
    return Optional.of(prices.at(now).hour(VideoOrigin.LINKED));
  }

  private static int wholeMinutes(Duration length) {
    return Math.toIntExact(Math.ceilDiv(length.toMillis(), Duration.ofMinutes(1).toMillis()));
  }
}

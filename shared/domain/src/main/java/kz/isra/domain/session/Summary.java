package kz.isra.domain.session;

import java.util.List;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.money.Money;

/**
 * What a session came to, counted when it finished.
 *
 * @param came persons, not sockets
 * @param peak the most persons at one moment
 * @param attendeeMs the sum of the persons' milliseconds between start and end
 * @param messages of people that were not hidden; scripted ones are not counted
 * @param captured in all; {@code capturedBonus} is the part paid from the bonus
 */
public record Summary(
    int came,
    int peak,
    long attendeeMs,
    int messages,
    List<Clicks> clicks,
    Money captured,
    Money capturedBonus,
    Money released,
    Money writtenOff) {
  public Summary {
    clicks = List.copyOf(clicks);
  }

  /**
   * @param people who clicked, each counted once
   */
  public record Clicks(BannerId banner, String title, int people) {}
}

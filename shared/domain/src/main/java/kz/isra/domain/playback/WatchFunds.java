package kz.isra.domain.playback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.money.Money;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.OwnerNews;
import kz.isra.domain.session.Session;

/**
 * Whenever a session was paid for, looks for how many runs of each autowebinar of its owner the
 * rest lasts, and warns once when that becomes fewer than two; after a top-up it may become so
 * again.
 */
public final class WatchFunds implements OwnerNews {
  private final Autowebinars autowebinars;
  private final Rooms rooms;
  private final AiringCost costs;
  private final SessionFunds funds;
  private final Notice notice;
  private final Clock clock;

  public WatchFunds(PlaybackPorts ports, Notice notice, Clock clock) {
    this.autowebinars = ports.autowebinars();
    this.rooms = ports.rooms();
    this.costs = new AiringCost(ports.prices(), ports.assets());
    this.funds = ports.funds();
    this.notice = notice;
    this.clock = clock;
  }

  /** Tells the owner. */
  @FunctionalInterface
  public interface Notice {
    /**
     * @param runs that the balance lasts for, 0 or 1
     * @param run what one is expected to cost
     */
    void fewRuns(Autowebinar autowebinar, long runs, Money run);
  }

  @Override
  public void sessionEnded(Session session) {
    Instant now = clock.instant();
    Money available = funds.available(session.org()).spendable();
    for (Autowebinar row : autowebinars.ofOrg(session.org())) {
      if (row.schedule().goesOn(now)) {
        quote(row, now).ifPresent(run -> look(row, run, available));
      }
    }
  }

  private Optional<AiringCost.Quote> quote(Autowebinar row, Instant now) {
    return autowebinars
        .version(row.id(), row.airing())
        .flatMap(content ->
            rooms
                .find(row.org(), row.room())
                .flatMap(
                    room -> costs.quote(row.org(), content.video(), room, content.length(), now)));
  }

  private void look(Autowebinar row, AiringCost.Quote run, Money available) {
    long runs = run.runs(available);
    boolean few = runs < AiringCost.Quote.ENOUGH;
    if (!autowebinars.warned(row.id(), few) || !few) {
      return;
    }
    try {
      notice.fewRuns(row, runs, run.estimate());
    } catch (RuntimeException e) {
      autowebinars.warned(row.id(), false);
      throw e;
    }
  }
}

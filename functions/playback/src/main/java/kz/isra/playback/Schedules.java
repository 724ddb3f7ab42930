package kz.isra.playback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import kz.isra.domain.ledger.TendBooks;
import kz.isra.domain.playback.Sweep;
import kz.isra.domain.playback.TendOccurrence;
import kz.isra.lambda.ScheduleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sweep of every minute, {@code {sweep:true}}, the daily recount of the ledger, {@code
 * {recount:true}}, and the one-time firings. What fails in the sweep is logged and done a minute
 * later; a firing that fails is delivered again.
 */
final class Schedules implements ScheduleConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
  private final Sweep sweep;
  private final TendOccurrence tending;
  private final TendBooks books;
  private final Clock clock;

  Schedules(Sweep sweep, TendOccurrence tending, TendBooks books, Clock clock) {
    this.sweep = sweep;
    this.tending = tending;
    this.books = books;
    this.clock = clock;
  }

  /** The word that the template's alarm looks for in the log. */
  static final String BROKEN = "LEDGER_BROKEN";

  @Override
  public void consume(JsonNode input) {
    if (input.path("sweep").asBoolean()) {
      List<Sweep.Failure> failures = sweep.sweep(clock.instant());
      failures.forEach(
          failure -> LOG.error("The sweep failed for {}", failure.what(), failure.cause()));
      return;
    }
    if (input.path("recount").asBoolean()) {
      recount();
      return;
    }
    Firing firing =
        Firing.of(input).orElseThrow(() -> new IllegalArgumentException("No such firing"));
    tending.fired(firing.occurrence(), firing.airing(), clock.instant());
  }

  private void recount() {
    List<TendBooks.Finding> findings = books.tend(clock.instant());
    findings.forEach(found -> LOG.error("{} {}: {}", BROKEN, found.org(), found.broken()));
    if (!findings.isEmpty()) {
      throw new IllegalStateException(BROKEN + " in " + findings.size() + " books");
    }
    LOG.info("Every book of the ledger is sound");
  }
}

package kz.isra.domain.playback;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.session.AfterEnd;
import kz.isra.domain.session.Session;

/** When the session of an autowebinar is over, its next start is planned. */
public final class AfterAiring implements AfterEnd {
  private final Occurrences occurrences;
  private final OnAirSteps onAir;

  AfterAiring(Occurrences occurrences, OnAirSteps onAir) {
    this.occurrences = occurrences;
    this.onAir = onAir;
  }

  @Override
  public void ended(Session session, Instant now) {
    for (int i = 0; i < OccurrenceSessions.TRIES; i++) {
      Optional<Occurrence> running =
          OccurrenceSessions.occurrence(session, occurrences)
              .filter(occurrence -> occurrence.state() == OccurrenceState.ARMED);
      if (running.isEmpty() || onAir.finish(running.get(), now).isPresent()) {
        return;
      }
    }
  }
}

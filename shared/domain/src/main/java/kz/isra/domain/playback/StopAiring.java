package kz.isra.domain.playback;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;

/** The owner ends what is on air; later starts stay planned. Harmless to repeat. */
public final class StopAiring {
  private static final int KNOWN = 20;
  private final Occurrences occurrences;
  private final Sessions sessions;
  private final OnAirSteps onAir;
  private final MissedSteps missed;
  private final TendOccurrence tending;

  StopAiring(
      Occurrences occurrences,
      Sessions sessions,
      OnAirSteps onAir,
      MissedSteps missed,
      TendOccurrence tending) {
    this.occurrences = occurrences;
    this.sessions = sessions;
    this.onAir = onAir;
    this.missed = missed;
    this.tending = tending;
  }

  /**
   * Ends the armed or running session of an autowebinar.
   *
   * @return the session; empty where nothing of it is on air
   */
  public Optional<SessionId> stop(AutowebinarId id, Instant now) {
    for (int i = 0; i < OccurrenceSessions.TRIES; i++) {
      Optional<Occurrence> armed =
          occurrences.of(id, KNOWN).stream()
              .filter(occurrence -> occurrence.state() == OccurrenceState.ARMED)
              .findFirst();
      Optional<Session> session = armed.flatMap(found -> sessions.find(found.session()));
      if (armed.isEmpty() || session.isEmpty()) {
        return Optional.empty();
      }
      SessionState state = session.get().state();
      if (state == SessionState.SCHEDULED) {
        missed.miss(armed.get(), EndReason.CANCELLED, now);
      } else if (state.mayBecome(SessionState.ENDING)) {
        onAir.end(session.get(), EndReason.STOPPED, now);
      } else {
        return Optional.of(session.get().id());
      }
      tending.tend(armed.get().key(), now);
    }
    throw new IllegalStateException(id + " does not come to rest");
  }
}

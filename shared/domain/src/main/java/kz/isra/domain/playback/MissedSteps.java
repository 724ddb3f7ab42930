package kz.isra.domain.playback;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.playback.TendOccurrence.Progress;
import kz.isra.domain.session.EndReason;

/** What is done for a start that does not become an airing; each step may be repeated. */
final class MissedSteps {
  private final Occurrences occurrences;
  private final OccurrenceSessions sessions;
  private final SessionFunds funds;
  private final PlanStarts planning;
  private final Optional<MissNotice> notice;

  /**
   * @param notice empty leaves what follows a miss to the sweep, which can tell owners
   */
  MissedSteps(
      Occurrences occurrences,
      OccurrenceSessions sessions,
      SessionFunds funds,
      PlanStarts planning,
      Optional<MissNotice> notice) {
    this.occurrences = occurrences;
    this.sessions = sessions;
    this.funds = funds;
    this.planning = planning;
    this.notice = notice;
  }

  /** Decides that it will not be on air; empty where it is, after all, or was changed. */
  Optional<Progress> miss(Occurrence occurrence, EndReason reason, Instant now) {
    if (sessions.giveUp(occurrence, reason, now)) {
      occurrences.replace(
          reason == EndReason.CANCELLED
              ? occurrence.cancelled(now)
              : occurrence.missed(reason, now));
    }
    return Optional.empty();
  }

  /** Money back, the owner told, the next start planned. */
  void settle(Occurrence lost, Instant now) {
    if (notice.isEmpty()) {
      return;
    }
    sessions.giveUp(lost, lost.reason().orElseThrow(), now);
    funds.release(lost.org(), lost.session(), now);
    if (lost.state() == OccurrenceState.MISSED) {
      notice.get().missed(lost, now);
    }
    planning.afterRun(lost, now);
    occurrences.replace(lost.due(Optional.empty()));
  }
}

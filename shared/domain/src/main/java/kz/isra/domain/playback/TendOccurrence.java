package kz.isra.domain.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;

/**
 * Brings a planned start as far as the clock allows: claimed, on air, over, or missed with its
 * reason. Firings, the sweep and requests all come here, as often and as late as they like: each
 * step is claimed by a conditional write or may be repeated, so a start becomes at most one session
 * (I13) and no step is lost.
 */
public final class TendOccurrence {
  private static final int STEPS = 12;
  private static final Duration EARLY = Duration.ofMinutes(1);
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;
  private final Sessions sessions;
  private final PlanStarts planning;
  private final OnAirSteps onAir;
  private final MissedSteps missed;

  TendOccurrence(
      Autowebinars autowebinars,
      Occurrences occurrences,
      Sessions sessions,
      PlanStarts planning,
      OnAirSteps onAir,
      MissedSteps missed) {
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
    this.sessions = sessions;
    this.planning = planning;
    this.onAir = onAir;
    this.missed = missed;
  }

  /** How far it has come. */
  public enum Progress {
    /** There is nothing to be done. */
    NOTHING,
    TOO_EARLY,
    /** Something holds the room; it will be tried again. */
    WAITING,
    /** Armed or running. */
    ON_AIR,
    /** Over; the session is being finished. */
    ENDING,
    FINISHED,
    MISSED
  }

  /** A firing came. One that was asked for by another version does nothing. */
  public Progress fired(OccurrenceKey key, long airing, Instant now) {
    return occurrences
        .find(key)
        .filter(occurrence -> occurrence.airing() == airing)
        .map(occurrence -> tend(key, now))
        .orElse(Progress.NOTHING);
  }

  public Progress tend(OccurrenceKey key, Instant now) {
    for (int i = 0; i < STEPS; i++) {
      Optional<Occurrence> found = occurrences.find(key);
      if (found.isEmpty()) {
        return Progress.NOTHING;
      }
      Optional<Progress> progress = step(found.get(), now);
      if (progress.isPresent()) {
        return progress.get();
      }
    }
    throw new IllegalStateException(key.occurrence() + " does not come to rest");
  }

  /** One step; empty where the rows have to be read again. */
  private Optional<Progress> step(Occurrence occurrence, Instant now) {
    return switch (occurrence.state()) {
      case PLANNED -> planned(occurrence, now);
      case ARMED -> armed(occurrence, now);
      case CANCELLED, MISSED -> {
        if (occurrence.dueAt().isPresent()) {
          missed.settle(occurrence, now);
        }
        yield Optional.of(Progress.MISSED);
      }
      case FINISHED, SKIPPED -> Optional.of(Progress.NOTHING);
    };
  }

  private Optional<Progress> planned(Occurrence occurrence, Instant now) {
    if (now.isBefore(Occurrence.armsAt(occurrence.startsAt()).minus(EARLY))) {
      return Optional.of(Progress.TOO_EARLY);
    }
    if (occurrence.tooLate(now)) {
      return missed.miss(occurrence, EndReason.LATE, now);
    }
    if (!occurrences.arm(occurrence.armed(now)) && unchanged(occurrence)) {
      // the autowebinar was changed and its starts do not follow from it yet
      planning.afterEdit(occurrence.key().autowebinar(), now);
    }
    return Optional.empty();
  }

  private boolean unchanged(Occurrence occurrence) {
    return occurrences.find(occurrence.key()).equals(Optional.of(occurrence));
  }

  private Optional<Progress> armed(Occurrence occurrence, Instant now) {
    Optional<Session> session = sessions.find(occurrence.session());
    if (session.isEmpty()) {
      onAir.openSession(occurrence, content(occurrence), now);
      return Optional.empty();
    }
    return switch (session.get().state()) {
      case SCHEDULED ->
          occurrence.tooLate(now)
              ? missed.miss(occurrence, EndReason.LATE, now)
              : start(occurrence, session.get(), now);
      case STARTING, LIVE, INTERRUPTED -> onAir.run(occurrence, session.get(), now);
      case ENDING -> onAir.waitForEnd(occurrence, now);
      case ENDED -> onAir.finish(occurrence, now);
      case CANCELLED, MISSED ->
          missed.miss(occurrence, session.get().endReason().orElse(EndReason.CANCELLED), now);
    };
  }

  private Optional<Progress> start(Occurrence occurrence, Session session, Instant now) {
    return switch (onAir.start(occurrence, session, content(occurrence), now)) {
      case OnAirSteps.Start.Again() -> Optional.empty();
      case OnAirSteps.Start.Wait() -> Optional.of(Progress.WAITING);
      case OnAirSteps.Start.Never(EndReason reason) -> missed.miss(occurrence, reason, now);
    };
  }

  private AutowebinarVersion content(Occurrence occurrence) {
    return autowebinars
        .version(occurrence.key().autowebinar(), occurrence.airing())
        .orElseThrow(() -> new IllegalStateException(occurrence.id() + " has no content"));
  }
}

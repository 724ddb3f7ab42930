package kz.isra.domain.playback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.autowebinar.Occurrences.Planning;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.session.EndReason;

/**
 * Makes the planned starts of an autowebinar follow from its schedule, while its room is there:
 * starts that no longer belong to it are cancelled, kept ones get its newest content, and the next
 * one is planned with its session and its firing. Every step may be repeated and done by several at
 * once.
 */
public final class PlanStarts {
  private static final int KNOWN = 100;
  private static final int CANDIDATES = 20;
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;
  private final OccurrenceSessions sessions;
  private final Firings firings;

  PlanStarts(
      Autowebinars autowebinars,
      Occurrences occurrences,
      OccurrenceSessions sessions,
      Firings firings) {
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
    this.sessions = sessions;
    this.firings = firings;
  }

  /**
   * After the owner made, changed or cancelled it. A start that was missed and is still to come is
   * planned anew.
   *
   * @return the next planned start; it may be so near that it must be armed now
   */
  public Optional<Occurrence> afterEdit(AutowebinarId id, Instant now) {
    Optional<Autowebinar> found = autowebinars.find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<Occurrence> next = plan(found.get(), now, true, now);
    autowebinars.planned(id, found.get().version());
    return next;
  }

  /** After a start was armed, missed or is over. Starts that are long gone are not made up for. */
  public Optional<Occurrence> afterRun(Occurrence run, Instant now) {
    Instant joinable = now.minus(Occurrence.LATEST);
    Instant after = run.startsAt().isAfter(joinable) ? run.startsAt() : joinable;
    return autowebinars
        .find(run.key().autowebinar())
        .flatMap(found -> plan(found, after, false, now));
  }

  private Optional<Occurrence> plan(
      Autowebinar autowebinar, Instant after, boolean again, Instant now) {
    Optional<AutowebinarVersion> content =
        autowebinars.version(autowebinar.id(), autowebinar.airing());
    if (content.isEmpty()) {
      throw new IllegalStateException(autowebinar.id() + " has no content");
    }
    boolean goesOn = autowebinar.active() && sessions.hasRoom(autowebinar);
    for (Occurrence known : occurrences.of(autowebinar.id(), KNOWN)) {
      if (known.state() == OccurrenceState.PLANNED) {
        bringUpToDate(known, autowebinar, content.get(), goesOn, now);
      }
    }
    Optional<Occurrence> next =
        goesOn ? next(autowebinar, content.get(), after, again, now) : Optional.empty();
    sessions.announceNext(autowebinar.room(), autowebinar, now);
    return next;
  }

  private void bringUpToDate(
      Occurrence known,
      Autowebinar autowebinar,
      AutowebinarVersion content,
      boolean goesOn,
      Instant now) {
    if (!goesOn || !belongs(known, autowebinar)) {
      Occurrence cancelled = known.cancelled(now);
      if (occurrences.replace(cancelled)) {
        sessions.giveUp(cancelled, EndReason.CANCELLED, now);
        if (!known.room().equals(autowebinar.room())) {
          sessions.announceNext(known.room(), autowebinar, now);
        }
        occurrences.replace(cancelled.due(Optional.empty()));
      }
    } else if (known.airing() != content.number()) {
      Occurrence newer = known.replanned(content.number(), content.length());
      if (occurrences.replace(newer)) {
        sessions.update(newer, autowebinar, content);
        ask(newer, now);
      }
    }
  }

  private static boolean belongs(Occurrence known, Autowebinar autowebinar) {
    return autowebinar.room().equals(known.room())
        && autowebinar
            .schedule()
            .next(known.startsAt().minusSeconds(1))
            .filter(known.startsAt()::equals)
            .isPresent();
  }

  private Optional<Occurrence> next(
      Autowebinar autowebinar,
      AutowebinarVersion content,
      Instant after,
      boolean again,
      Instant now) {
    for (Instant start : autowebinar.schedule().starts(after, CANDIDATES)) {
      List<Occurrence> attempts = occurrences.at(autowebinar.id(), start);
      Optional<Occurrence> last =
          attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
      boolean free =
          last.isEmpty()
              || last.get().state() == OccurrenceState.CANCELLED
              || (again && last.get().state() == OccurrenceState.MISSED);
      if (free) {
        return add(
            autowebinar,
            content,
            new OccurrenceKey(
                autowebinar.id(),
                start,
                last.map(attempt -> attempt.key().attempt() + 1).orElse(0)),
            now);
      }
      if (last.get().state() == OccurrenceState.PLANNED) {
        prepare(last.get(), autowebinar, content, now);
        return last;
      }
    }
    return Optional.empty();
  }

  private Optional<Occurrence> add(
      Autowebinar autowebinar, AutowebinarVersion content, OccurrenceKey key, Instant now) {
    Occurrence planned =
        Occurrence.planned(
            key, autowebinar.org(), autowebinar.room(), content.number(), content.length());
    if (occurrences.plan(planned) == Planning.CHANGED) {
      // whoever changed it plans by what it is now
      return Optional.empty();
    }
    prepare(planned, autowebinar, content, now);
    return occurrences.find(key);
  }

  private void prepare(
      Occurrence planned, Autowebinar autowebinar, AutowebinarVersion content, Instant now) {
    sessions.open(planned, autowebinar, content, now);
    ask(planned, now);
  }

  private void ask(Occurrence planned, Instant now) {
    Instant at = Occurrence.armsAt(planned.startsAt());
    if (at.isAfter(now)) {
      firings.ask(new Firings.Firing(Firings.Kind.ARM, planned.key(), planned.airing(), at));
    }
  }
}

package kz.isra.domain.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.playback.TendOccurrence.Progress;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Airings.Claim;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionEvents;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;

/** From a claimed start to the end of its session; each step may be repeated. */
final class OnAirSteps {
  private static final Duration RETRY = Duration.ofSeconds(20);
  private static final Duration FINISHING = Duration.ofMinutes(2);
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;
  private final Sessions sessions;
  private final OccurrenceSessions waiting;
  private final Airings airings;
  private final ReadyToAir ready;
  private final PlanStarts planning;
  private final Firings firings;

  OnAirSteps(
      Autowebinars autowebinars,
      Occurrences occurrences,
      Sessions sessions,
      OccurrenceSessions waiting,
      Airings airings,
      ReadyToAir ready,
      PlanStarts planning,
      Firings firings) {
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
    this.sessions = sessions;
    this.waiting = waiting;
    this.airings = airings;
    this.ready = ready;
    this.planning = planning;
    this.firings = firings;
  }

  /** What became of a try to go on air. */
  sealed interface Start {
    /** Read the rows again. */
    record Again() implements Start {}

    /** The room is held; it is tried again later. */
    record Wait() implements Start {}

    record Never(EndReason reason) implements Start {}
  }

  void openSession(Occurrence occurrence, AutowebinarVersion content, Instant now) {
    autowebinars
        .find(occurrence.key().autowebinar())
        .ifPresent(autowebinar -> waiting.open(occurrence, autowebinar, content, now));
  }

  Start start(Occurrence occurrence, Session session, AutowebinarVersion content, Instant now) {
    return switch (ready.check(occurrence, content, now)) {
      case ReadyToAir.Answer.NotReady(EndReason reason) -> new Start.Never(reason);
      case ReadyToAir.Answer.Ready checked ->
          claim(occurrence, starting(occurrence, session, content, checked, now), now);
    };
  }

  private static Session starting(
      Occurrence occurrence,
      Session session,
      AutowebinarVersion content,
      ReadyToAir.Answer.Ready checked,
      Instant now) {
    boolean begun = !now.isBefore(occurrence.startsAt());
    return session
        .edit()
        .become(begun ? SessionState.LIVE : SessionState.STARTING)
        .title(checked.room().title())
        .startedAt(occurrence.startsAt())
        .plannedEnd(occurrence.endsAt())
        .source(content.video())
        .pricePerHour(checked.hour())
        .expected(
            checked.room().settings().expectedAttendees(),
            Math.toIntExact(Math.ceilDiv(occurrence.length().toMillis(), 60_000)))
        .held(checked.held())
        .dueAt(occurrence.endsAt())
        .next();
  }

  private Start claim(Occurrence occurrence, Session next, Instant now) {
    Claim claim =
        airings.claim(next, Optional.of(SessionEvents.started(next)), occurrence.startsAt());
    return switch (claim) {
      case Claim.Claimed() -> new Start.Again();
      case Claim.Changed() -> new Start.Again();
      case Claim.Taken(SessionId by) when by.equals(next.id()) -> new Start.Again();
      case Claim.Taken(SessionId by) -> taken(occurrence, by, now);
    };
  }

  private Start taken(Occurrence occurrence, SessionId by, Instant now) {
    boolean live = sessions.find(by).filter(other -> other.kind() == SessionKind.LIVE).isPresent();
    if (live && !now.isBefore(occurrence.startsAt())) {
      return new Start.Never(EndReason.LIVE_IN_THE_WAY);
    }
    Instant again = now.plus(RETRY);
    boolean last = now.isBefore(occurrence.startsAt()) && again.isAfter(occurrence.startsAt());
    dueAt(occurrence, last ? occurrence.startsAt() : again);
    return new Start.Wait();
  }

  /** It holds the room: what follows from that is seen to, and it is ended at its time. */
  Optional<Progress> run(Occurrence occurrence, Session session, Instant now) {
    if (!now.isBefore(occurrence.endsAt())) {
      end(session, EndReason.SCRIPT, occurrence.endsAt());
      return Optional.empty();
    }
    if (session.state() == SessionState.STARTING && !now.isBefore(occurrence.startsAt())) {
      sessions.replace(session.edit().become(SessionState.LIVE).next());
      return Optional.empty();
    }
    Instant next =
        now.isBefore(occurrence.startsAt()) ? occurrence.startsAt() : occurrence.endsAt();
    if (occurrence.dueAt().filter(next::equals).isEmpty()) {
      firings.ask(
          new Firings.Firing(
              Firings.Kind.END, occurrence.key(), occurrence.airing(), occurrence.endsAt()));
      planning.afterRun(occurrence, now);
      dueAt(occurrence, next);
    }
    return Optional.of(Progress.ON_AIR);
  }

  /**
   * Ends a session that holds its room; what finishing needs follows from its log.
   *
   * @param at when it is over for the audience
   */
  void end(Session session, EndReason reason, Instant at) {
    Session next = session.edit().become(SessionState.ENDING).ended(at, reason).dueAt(at).next();
    airings.change(next, SessionEvents.ended(next), at);
  }

  /** The session is being finished; {@link AfterAiring} hears of it, or the sweep looks again. */
  Optional<Progress> waitForEnd(Occurrence occurrence, Instant now) {
    if (occurrence.dueAt().filter(due -> due.isAfter(now)).isEmpty()) {
      dueAt(occurrence, now.plus(FINISHING));
    }
    return Optional.of(Progress.ENDING);
  }

  /** The session is over: the next start is planned, and nothing is left to be done. */
  Optional<Progress> finish(Occurrence occurrence, Instant now) {
    planning.afterRun(occurrence, now);
    return occurrences.replace(occurrence.finished())
        ? Optional.of(Progress.FINISHED)
        : Optional.empty();
  }

  private void dueAt(Occurrence occurrence, Instant at) {
    occurrences.replace(occurrence.due(Optional.of(at)));
  }
}

package kz.isra.domain.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Presence;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.Captured;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.log.Log;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.pricing.Pricing;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.Scenarios;

/**
 * Finishes a session whose log is closed: closes intervals, captures what was used and releases the
 * rest, records a live session as a scenario, frees the room, plans what comes after, writes to the
 * owner. Each step may be repeated, and the session is ENDED only after the last one: whoever comes
 * after a crash does what is left (I6, RM-08).
 *
 * <p>Called by the stream of the log and by the minute's sweep. One caller works at a time: it
 * moves {@code dueAt} ahead by {@link #LEASE} first.
 */
public final class FinishSession {
  static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_MAIL = Duration.ofMinutes(10);
  private final Sessions sessions;
  private final Airings airings;
  private final Inbox inbox;
  private final Log log;
  private final SessionFunds funds;
  private final SessionFigures figures;
  private final RecordSession recorder;
  private final AfterEnd afterEnd;
  private final OwnerNews news;
  private final Successor successor;
  private final Clock clock;

  public FinishSession(
      Sessions sessions,
      Airings airings,
      Inbox inbox,
      Log log,
      Attendance attendance,
      PersonalData personal,
      SessionFunds funds,
      Scenarios scenarios,
      ScenarioContent content,
      AfterEnd afterEnd,
      OwnerNews news,
      IdSource ids,
      Clock clock) {
    this.sessions = sessions;
    this.airings = airings;
    this.inbox = inbox;
    this.log = log;
    this.funds = funds;
    this.figures =
        new SessionFigures(attendance, log, new ScriptedBanners(scenarios, content)::titles);
    this.recorder = new RecordSession(scenarios, content, attendance, personal);
    this.afterEnd = afterEnd;
    this.news = news;
    this.successor = new Successor(sessions, airings, funds, ids);
    this.clock = clock;
  }

  /** What became of it. */
  public enum Outcome {
    /** It is ENDED, now or before. */
    FINISHED,
    /** Its log is not closed yet, or somebody else is at it: the sweep comes again. */
    LATER,
    /** There is nothing to finish. */
    NOTHING
  }

  /** Does what is left to do for a session that is over or was never started. */
  public Outcome finish(SessionId id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Session> found = sessions.find(id);
    if (found.isEmpty()) {
      return Outcome.NOTHING;
    }
    Session session = found.get();
    return switch (session.state()) {
      case ENDED -> Outcome.FINISHED;
      case ENDING -> ending(session, now);
      case SCHEDULED, CANCELLED -> abandoned(session, now);
      default -> Outcome.NOTHING;
    };
  }

  /** A start that never came to its end, or that gave way: its money goes back. */
  private Outcome abandoned(Session session, Instant now) {
    boolean due = session.dueAt().filter(at -> !at.isAfter(now)).isPresent();
    if (session.kind() != SessionKind.LIVE || !due) {
      return Outcome.NOTHING;
    }
    successor.giveUp(session.id(), now);
    successor.instead(session, now);
    return Outcome.FINISHED;
  }

  private Outcome ending(Session session, Instant now) {
    List<Event> events = log.events(session.id(), Audience.PUBLIC);
    if (events.isEmpty() || !events.getLast().closes()) {
      inbox.put(session.id(), Audience.PUBLIC, SessionEvents.ended(session), now);
      return Outcome.LATER;
    }
    Optional<Session> leased = lease(session, now);
    if (leased.isEmpty()) {
      return Outcome.LATER;
    }
    try {
      if (session.kind() == SessionKind.REHEARSAL) {
        forget(leased.get());
      } else {
        finish(leased.get(), events, now);
      }
      return Outcome.FINISHED;
    } catch (RuntimeException e) {
      sessions.replace(leased.get().edit().dueAt(session.endedAt().orElse(now)).next());
      throw e;
    }
  }

  /** Nothing of a rehearsal is counted, captured, recorded or told. */
  private void forget(Session rehearsal) {
    airings.rehearsed(rehearsal);
    sessions.replace(rehearsal.edit().become(SessionState.ENDED).notDue().next());
  }

  /** Until somebody is at it, an ending session is due at its end. */
  private Optional<Session> lease(Session session, Instant now) {
    boolean taken =
        !session.dueAt().equals(session.endedAt())
            && session.dueAt().filter(due -> due.isAfter(now)).isPresent();
    if (taken) {
      return Optional.empty();
    }
    Session leased = session.edit().dueAt(now.plus(LEASE)).next();
    return sessions.replace(leased) ? Optional.of(leased) : Optional.empty();
  }

  private void finish(Session session, List<Event> events, Instant now) {
    Instant end = session.endedAt().orElse(now);
    figures.close(session, end);
    Presence presence = figures.presence(session, end);
    Captured captured =
        funds.capture(
            session.org(),
            session.id(),
            Pricing.used(presence.totalMs(), session.pricePerHour()),
            now);
    boolean live = session.kind() == SessionKind.LIVE;
    SessionEdit edit = session.edit();
    if (live) {
      ScenarioId scenario = recorder.record(session, events, now);
      edit.scenario(scenario);
    }
    airings.free(session, live ? Optional.of(successor.after(session, now)) : Optional.empty());
    Session ended =
        edit.become(SessionState.ENDED)
            .summary(figures.summary(session, events, presence, captured))
            .notDue()
            .next();
    afterEnd.ended(ended, now);
    tell(ended, now);
    sessions.replace(ended);
  }

  /** A mail that cannot be sent does not keep a session from its end for ever. */
  private void tell(Session ended, Instant now) {
    try {
      news.sessionEnded(ended);
    } catch (RuntimeException e) {
      if (now.isBefore(ended.endedAt().orElse(now).plus(LONGEST_MAIL))) {
        throw e;
      }
    }
  }
}

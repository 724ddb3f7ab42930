package kz.isra.domain.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.id.SessionId;

/**
 * Looks after live sessions whose moment has come (C3). A host who was not seen for a minute is
 * away: the session is INTERRUPTED and goes on when the host is back. After 15 minutes of that, or
 * two hours after its planned end, it ends. A rehearsal ends at its planned end.
 */
public final class InterruptedSessions {
  /** A host is seen every 20 s; three missed beats are an absence. */
  public static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  /** How long an audience waits for a host who is away. */
  public static final Duration LONGEST_INTERRUPTION = Duration.ofMinutes(15);

  /** How long a session may overrun its planned end. */
  public static final Duration LONGEST_OVERRUN = Duration.ofHours(2);

  private final Sessions sessions;
  private final Airings airings;
  private final EndSession endSession;
  private final Clock clock;

  public InterruptedSessions(
      Sessions sessions, Airings airings, EndSession endSession, Clock clock) {
    this.sessions = sessions;
    this.airings = airings;
    this.endSession = endSession;
    this.clock = clock;
  }

  /**
   * Brings a session to where it should be now, in one step; a lost race is left to the next sweep.
   * Does nothing for a session that is not live.
   */
  public void look(SessionId id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    sessions
        .find(id)
        .filter(session -> session.kind() != SessionKind.AUTO)
        .ifPresent(session -> {
          switch (session.state()) {
            case LIVE -> live(session, now);
            case INTERRUPTED -> interrupted(session, now);
            default -> {
              // others have their own deadlines
            }
          }
        });
  }

  private void live(Session session, Instant now) {
    Instant silent = seen(session).plus(LONGEST_SILENCE);
    if (!now.isBefore(last(session))) {
      endSession.end(session.id(), EndReason.PLANNED);
    } else if (now.isBefore(silent)) {
      due(session, earlier(silent, last(session)));
    } else {
      Instant giveUp = earlier(now.plus(LONGEST_INTERRUPTION), last(session));
      Session next = session.edit().become(SessionState.INTERRUPTED).dueAt(giveUp).next();
      airings.change(next, SessionEvents.interrupted(next), now);
    }
  }

  private void interrupted(Session session, Instant now) {
    if (now.isBefore(seen(session).plus(LONGEST_SILENCE))) {
      resume(session, now);
    } else if (!now.isBefore(last(session))) {
      endSession.end(session.id(), EndReason.PLANNED);
    } else if (session.dueAt().filter(due -> !due.isAfter(now)).isPresent()) {
      endSession.end(session.id(), EndReason.INTERRUPTED);
    }
  }

  /** Goes on with an interrupted session whose host is back. */
  void resume(Session session, Instant now) {
    Instant due = earlier(now.plus(LONGEST_SILENCE), last(session));
    Session next = session.edit().become(SessionState.LIVE).dueAt(due).next();
    airings.change(next, SessionEvents.resumed(next), now);
  }

  private void due(Session session, Instant at) {
    if (!session.dueAt().equals(Optional.of(at))) {
      sessions.replace(session.edit().dueAt(at).next());
    }
  }

  private static Instant seen(Session session) {
    Instant started = session.startedAt().orElse(session.createdAt());
    return session.hostSeenAt().filter(seen -> seen.isAfter(started)).orElse(started);
  }

  private static Instant last(Session session) {
    boolean rehearsal = session.kind() == SessionKind.REHEARSAL;
    Duration overrun = rehearsal ? Duration.ZERO : LONGEST_OVERRUN;
    return session.plannedEnd().orElse(Instant.MAX.minus(overrun)).plus(overrun);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

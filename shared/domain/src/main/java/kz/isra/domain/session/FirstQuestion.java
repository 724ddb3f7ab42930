package kz.isra.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.id.SessionId;

/**
 * Tells the owner of an autowebinar that a viewer of its airing wrote, once an airing (AW8): nobody
 * watches the script, but somebody may want to answer.
 *
 * <p>Whoever takes the message notes it in the session and makes the session due; the minute's
 * sweep tells. An airing about which nothing is left to be told is due at its end again.
 */
public final class FirstQuestion {
  static final Duration LEASE = Duration.ofSeconds(60);
  private static final int TRIES = 5;
  private final Sessions sessions;

  public FirstQuestion(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Tells the owner; may come twice after a crash. */
  @FunctionalInterface
  public interface Notice {
    void asked(Session session);
  }

  /**
   * A viewer's message was taken. Harmless to repeat; a session that never comes to rest is left to
   * the next message.
   *
   * @param seen may be a second old
   */
  public void said(Session seen, Instant now) {
    Optional<Session> airing = Optional.of(seen);
    for (int i = 0; i < TRIES; i++) {
      airing = airing.filter(FirstQuestion::airs).filter(found -> found.askedAt().isEmpty());
      if (airing.isEmpty() || sessions.replace(asked(airing.get(), now))) {
        return;
      }
      airing = sessions.find(seen.id());
    }
  }

  private static Session asked(Session airing, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return airing.edit().askedAt(at).dueAt(at).next();
  }

  /** Tells what was noted and is not told yet; does nothing where somebody else is at it. */
  public void tell(SessionId id, Notice notice, Instant now) {
    Optional<Session> untold =
        sessions
            .find(id)
            .filter(FirstQuestion::airs)
            .filter(session -> session.askedAt().isPresent())
            .filter(session -> !session.dueAt().equals(session.plannedEnd()))
            .filter(session -> session.dueAt().filter(due -> !due.isAfter(now)).isPresent());
    if (untold.isEmpty()) {
      return;
    }
    Session leased = untold.get().edit().dueAt(now.plus(LEASE)).next();
    if (sessions.replace(leased)) {
      notice.asked(leased);
      sessions.replace(leased.edit().dueAt(leased.plannedEnd().orElse(now)).next());
    }
  }

  private static boolean airs(Session session) {
    boolean open = session.state() == SessionState.LIVE || session.state() == SessionState.STARTING;
    return session.kind() == SessionKind.AUTO && open;
  }
}

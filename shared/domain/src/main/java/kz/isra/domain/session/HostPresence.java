package kz.isra.domain.session;

import java.time.Instant;
import kz.isra.domain.id.SessionId;

/** Takes the beats of hosts: they keep a session going and wake an interrupted one at once. */
public final class HostPresence {
  private final Sessions sessions;
  private final InterruptedSessions interrupted;

  public HostPresence(Sessions sessions, InterruptedSessions interrupted) {
    this.sessions = sessions;
    this.interrupted = interrupted;
  }

  /**
   * @param now the time of the beat
   */
  public void seen(SessionId id, Instant now) {
    sessions.hostSeen(id, now);
    sessions
        .find(id)
        .filter(session -> session.state() == SessionState.INTERRUPTED)
        .ifPresent(session -> interrupted.resume(session, now));
  }
}

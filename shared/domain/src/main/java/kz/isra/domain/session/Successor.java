package kz.isra.domain.session;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.SessionFunds;

/**
 * Puts another session in the place of one that will not begin, and gives its money back. A session
 * whose hold was released never starts: so no session is ever on air without its hold.
 */
final class Successor {
  private final Sessions sessions;
  private final Airings airings;
  private final SessionFunds funds;
  private final IdSource ids;

  Successor(Sessions sessions, Airings airings, SessionFunds funds, IdSource ids) {
    this.sessions = sessions;
    this.airings = airings;
    this.funds = funds;
    this.ids = ids;
  }

  /** The live session that comes after that one in its room. */
  Session after(Session gone, Instant now) {
    return Session.nextLive(SessionId.next(ids), gone.org(), gone.room(), gone.title(), now);
  }

  /** Cancels a planned live session, unless somebody started it meanwhile. */
  void giveUp(SessionId id, Instant now) {
    Optional<Session> planned =
        sessions.find(id).filter(found -> found.state() == SessionState.SCHEDULED);
    if (planned.isPresent()) {
      Session cancelled =
          planned
              .get()
              .edit()
              .become(SessionState.CANCELLED)
              .ended(now, EndReason.CANCELLED)
              .dueAt(now)
              .next();
      if (sessions.replace(cancelled)) {
        instead(cancelled, now);
      }
    }
  }

  /** Does what is left to do for a cancelled session; repeatable. */
  void instead(Session gone, Instant now) {
    if (gone.state() != SessionState.CANCELLED) {
      return;
    }
    funds.release(gone.org(), gone.id(), now);
    airings.follow(gone, after(gone, now));
    if (gone.dueAt().isPresent()) {
      sessions.replace(gone.edit().notDue().next());
    }
  }
}

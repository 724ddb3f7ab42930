package kz.isra.domain.session;

import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.EventDraft;

/** Takes a room for a session, so that at most one is on air in it (I12). */
public interface Airings {
  /**
   * In one step: claims the room while nothing holds it, writes the session (if its stored version
   * is {@code next.version() - 1}) and puts the event, where given, into the session's inbox.
   * Repeated after success it answers {@link Claim.Changed}.
   */
  Claim claim(Session next, Optional<EventDraft> first);

  /** What became of a claim. */
  sealed interface Claim {
    /** The session holds the room. */
    record Claimed() implements Claim {}

    /** Another session, or this one already, holds the room. */
    record Taken(SessionId by) implements Claim {}

    /** The session was changed meanwhile, or the room is gone: read again. */
    record Changed() implements Claim {}
  }
}

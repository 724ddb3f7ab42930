package kz.isra.domain.session;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.EventDraft;

/**
 * Writes what concerns a session, its room and its public inbox at once, so that at most one
 * session is on air in a room (I12) and no change of state is without its event. Each method is one
 * transaction.
 */
public interface Airings {
  /**
   * Claims the room while nothing holds it, writes the session (if its stored version is {@code
   * next.version() - 1}) and puts the event, where given, into the inbox. Repeated after success it
   * answers {@link Claim.Taken} by this very session.
   *
   * @param now becomes the event's time
   */
  Claim claim(Session next, Optional<EventDraft> first, Instant now);

  /**
   * Writes the session, if its stored version is {@code next.version() - 1}, and puts the event
   * into the inbox, where it may stand already.
   *
   * @return false where somebody changed the session meanwhile: read it again
   */
  boolean change(Session next, EventDraft said, Instant now);

  /**
   * Frees the room, if that session holds it; else does nothing.
   *
   * @param following becomes the session that Start will begin, and is created; empty leaves the
   *     one that waits
   */
  void free(Session ended, Optional<Session> following);

  /**
   * Creates a rehearsal with its first event as the room's one, while nothing is on air in the room
   * and no other rehearsal goes on; what holds the room and what Start will begin stay as they are.
   */
  Claim rehearse(Session rehearsal, EventDraft first, Instant now);

  /** Lets the next rehearsal of the room begin, if that one was the last; else does nothing. */
  void rehearsed(Session over);

  /**
   * Replaces the session that Start will begin, if it is that one; else does nothing. The following
   * one is created with it.
   */
  void follow(Session gone, Session following);

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

package kz.isra.domain.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;

/**
 * Ends a session for its audience: from now on nothing more is taken into its log. The rest, which
 * takes some seconds, is {@link FinishSession}. Harmless to repeat.
 */
public final class EndSession {
  private static final int TRIES = 8;
  private static final int RECENT = 5;
  private final Rooms rooms;
  private final Sessions sessions;
  private final Airings airings;
  private final Clock clock;

  public EndSession(Rooms rooms, Sessions sessions, Airings airings, Clock clock) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.airings = airings;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Ended(SessionId session) implements Outcome {}

    /** It was over before. */
    record AlreadyOver(SessionId session) implements Outcome {}

    /** What is on air is an autowebinar. */
    record Airing(SessionId session) implements Outcome {}

    record NotLive() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * Ends what is live in a room.
   *
   * @param meant the session that the caller saw, so that a late repeat does not end the next one;
   *     empty ends whatever is live
   */
  public Outcome end(OrgId org, RoomId id, Optional<SessionId> meant) {
    Optional<Room> room = rooms.find(org, id);
    if (room.isEmpty()) {
      return new Outcome.NotFound();
    }
    Optional<OnAir> onAir =
        room.get().onAir().filter(now -> meant.map(now.session()::equals).orElse(true));
    if (onAir.isEmpty()) {
      return over(room.get(), meant);
    }
    if (onAir.get().kind() == OnAir.Kind.AUTO) {
      return new Outcome.Airing(onAir.get().session());
    }
    return end(onAir.get().session(), EndReason.HOST)
        ? new Outcome.Ended(onAir.get().session())
        : new Outcome.AlreadyOver(onAir.get().session());
  }

  /**
   * Ends a live session, for whatever reason.
   *
   * @return false where it is not on air any more
   */
  public boolean end(SessionId id, EndReason reason) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Session> open =
          sessions.find(id).filter(found -> found.state().mayBecome(SessionState.ENDING));
      if (open.isEmpty()) {
        return false;
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Session ending =
          open.get().edit().become(SessionState.ENDING).ended(now, reason).dueAt(now).next();
      if (airings.change(ending, SessionEvents.ended(ending), now)) {
        return true;
      }
    }
    throw new IllegalStateException("The session " + id + " never came to rest");
  }

  private Outcome over(Room room, Optional<SessionId> meant) {
    return sessions.ofRoom(room.id(), RECENT).stream()
        .filter(session -> session.kind() == SessionKind.LIVE && session.endedAt().isPresent())
        .filter(session -> session.state() != SessionState.CANCELLED)
        .filter(session -> meant.map(session.id()::equals).orElse(true))
        .findFirst()
        .<Outcome>map(session -> new Outcome.AlreadyOver(session.id()))
        .orElse(new Outcome.NotLive());
  }
}

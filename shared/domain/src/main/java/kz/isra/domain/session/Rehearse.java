package kz.isra.domain.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.account.Standings;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.media.Assets;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Source;

/**
 * Begins and ends the rehearsal of a room (RM8): picture, chat and banners as in a live, for the
 * team alone. Nothing is held, counted or recorded, and who waits at the room's link notices
 * nothing. It ends by itself after {@link #LONGEST}, when its host stays away, and before a Start.
 */
public final class Rehearse {
  public static final Duration LONGEST = Duration.ofHours(2);

  private final Rooms rooms;
  private final Sessions sessions;
  private final Airings airings;
  private final Standings standings;
  private final ReadySources sources;
  private final EndSession endSession;
  private final IdSource ids;
  private final Clock clock;

  public Rehearse(
      Rooms rooms,
      Sessions sessions,
      Airings airings,
      Standings standings,
      Assets assets,
      IdSource ids,
      Clock clock) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.airings = airings;
    this.standings = standings;
    this.sources = new ReadySources(assets);
    this.endSession = new EndSession(rooms, sessions, airings, clock);
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It goes on, since now or since before. */
    record Rehearsing(Rehearsal rehearsal) implements Outcome {}

    /** A live or an autowebinar holds the room. */
    record OnAir(SessionId session) implements Outcome {}

    /** The rehearsal before is over, but the room does not know yet: a matter of seconds. */
    record StillEnding(SessionId session) implements Outcome {}

    /** The account may put nothing on air. */
    record Suspended() implements Outcome {}

    record NoSource() implements Outcome {}

    record AssetNotReady() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /** Whoever begins twice gets the same rehearsal. */
  public Outcome begin(OrgId org, RoomId id) {
    Optional<Room> found = rooms.find(org, id);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Room room = found.get();
    if (room.onAir().isPresent() || room.rehearsing().isPresent()) {
      return taken(room);
    }
    if (!standings.of(org).mayAir()) {
      return new Outcome.Suspended();
    }
    if (room.source().isEmpty()) {
      return new Outcome.NoSource();
    }
    Source source = room.source().get();
    if (!sources.ready(org, source)) {
      return new Outcome.AssetNotReady();
    }
    Session rehearsal = rehearsal(room, source);
    Airings.Claim claim =
        airings.rehearse(rehearsal, SessionEvents.started(rehearsal), rehearsal.createdAt());
    return switch (claim) {
      case Airings.Claim.Claimed() ->
          new Outcome.Rehearsing(new Rehearsal(rehearsal.id(), rehearsal.createdAt(), false));
      case Airings.Claim.Taken taken -> rooms.find(org, id).map(this::taken).orElseThrow();
      case Airings.Claim.Changed() -> new Outcome.NotFound();
    };
  }

  /**
   * Ends what is rehearsed in a room; harmless to repeat.
   *
   * @return the rehearsal that was ended, now or before; empty where there was none
   */
  public Optional<SessionId> end(OrgId org, RoomId id) {
    Optional<SessionId> last = rooms.find(org, id).flatMap(Room::rehearsal).map(Rehearsal::session);
    last.ifPresent(session -> endSession.end(session, EndReason.HOST));
    return last;
  }

  private Session rehearsal(Room room, Source source) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Session.rehearsal(
        SessionId.next(ids),
        room.org(),
        room.id(),
        room.title(),
        source,
        now.plus(LONGEST),
        now.plus(InterruptedSessions.LONGEST_SILENCE),
        now);
  }

  private Outcome taken(Room room) {
    if (room.onAir().isPresent()) {
      return new Outcome.OnAir(room.onAir().get().session());
    }
    Rehearsal rehearsal = room.rehearsal().orElseThrow();
    boolean open =
        sessions
            .find(rehearsal.session())
            .filter(session -> session.isOpen(clock.instant()))
            .isPresent();
    return open ? new Outcome.Rehearsing(rehearsal) : new Outcome.StillEnding(rehearsal.session());
  }
}

package kz.isra.domain.rooms;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;

/**
 * Creates a room with the session that its first Start will begin (RM-01). The session's row is
 * written first: a room never names a session that is not there.
 */
public final class CreateRoom {
  private static final int NUMBERED_TRIES = 5;
  private final Rooms rooms;
  private final Sessions sessions;
  private final IdSource ids;
  private final Clock clock;

  public CreateRoom(Rooms rooms, Sessions sessions, IdSource ids, Clock clock) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Created(Room room) implements Outcome {}

    record LimitReached() implements Outcome {}

    record SlugTaken() implements Outcome {}
  }

  /** Makes the settings once the address is known. */
  @FunctionalInterface
  public interface Draft {
    RoomSettings at(Slug slug);
  }

  /**
   * @param wanted the address; without it one is made of the title
   */
  public Outcome create(OrgId org, String title, Optional<Slug> wanted, Draft draft) {
    if (rooms.of(org).size() >= Rooms.LIMIT) {
      return new Outcome.LimitReached();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    RoomId id = RoomId.next(ids);
    SessionId session = SessionId.next(ids);
    sessions.create(Session.nextLive(session, org, id, title, now));
    if (wanted.isPresent()) {
      return create(room(id, org, draft.at(wanted.get()), session, now));
    }
    Outcome outcome = new Outcome.SlugTaken();
    for (int attempt = 1; outcome instanceof Outcome.SlugTaken; attempt++) {
      outcome = create(room(id, org, draft.at(generated(title, attempt)), session, now));
    }
    return outcome;
  }

  private Outcome create(Room room) {
    return switch (rooms.create(room)) {
      case CREATED -> new Outcome.Created(room);
      case LIMIT_REACHED -> new Outcome.LimitReached();
      case SLUG_TAKEN -> new Outcome.SlugTaken();
    };
  }

  /** The title in Latin letters, then with 2, 3 …, then with random letters. */
  private Slug generated(String title, int attempt) {
    Optional<Slug> base = Slug.fromTitle(title);
    if (base.isEmpty()) {
      return new Slug("webinar-" + random());
    }
    if (attempt == 1) {
      return base.get();
    }
    return base.get().with(attempt <= NUMBERED_TRIES ? Integer.toString(attempt) : random());
  }

  private String random() {
    return ids.next("").toLowerCase(Locale.ROOT).substring(0, 8);
  }

  private static Room room(
      RoomId id, OrgId org, RoomSettings settings, SessionId session, Instant now) {
    return new Room(
        id, org, 1, settings, session, Optional.empty(), Optional.empty(), Optional.empty(), now);
  }
}

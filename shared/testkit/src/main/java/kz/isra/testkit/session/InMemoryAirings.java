package kz.isra.testkit.session;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Session;
import kz.isra.testkit.rooms.InMemoryRooms;

/** Airings over the fakes of rooms, sessions and inbox. */
public final class InMemoryAirings implements Airings {
  private final InMemoryRooms rooms;
  private final InMemorySessions sessions;
  private final Inbox inbox;

  public InMemoryAirings(InMemoryRooms rooms, InMemorySessions sessions, Inbox inbox) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.inbox = inbox;
  }

  @Override
  public synchronized Claim claim(Session next, Optional<EventDraft> first, Instant now) {
    Optional<Room> room = room(next);
    if (room.isEmpty()) {
      return new Claim.Changed();
    }
    Optional<SessionId> holder = room.get().onAir().map(OnAir::session);
    if (holder.isPresent()) {
      return new Claim.Taken(holder.get());
    }
    if (!sessions.replace(next)) {
      return new Claim.Changed();
    }
    rooms.happen(next.org(), next.room(), room.get().nextSession(), Optional.of(next.onAir()));
    first.ifPresent(event -> inbox.put(next.id(), Audience.PUBLIC, event, now));
    return new Claim.Claimed();
  }

  @Override
  public synchronized boolean change(Session next, EventDraft said, Instant now) {
    if (!sessions.replace(next)) {
      return false;
    }
    inbox.put(next.id(), Audience.PUBLIC, said, now);
    return true;
  }

  @Override
  public synchronized void free(Session ended, Optional<Session> following) {
    room(ended)
        .filter(found -> found.onAir().map(OnAir::session).filter(ended.id()::equals).isPresent())
        .ifPresent(found -> {
          following.ifPresent(sessions::create);
          SessionId next = following.map(Session::id).orElse(found.nextSession());
          rooms.happen(found.org(), found.id(), next, Optional.empty());
        });
  }

  @Override
  public synchronized Claim rehearse(Session rehearsal, EventDraft first, Instant now) {
    Optional<Room> room = room(rehearsal);
    if (room.isEmpty()) {
      return new Claim.Changed();
    }
    Optional<SessionId> holder =
        room.get()
            .onAir()
            .map(OnAir::session)
            .or(() -> room.get().rehearsing().map(Rehearsal::session));
    if (holder.isPresent()) {
      return new Claim.Taken(holder.get());
    }
    sessions.create(rehearsal);
    rooms.rehearse(room.get(), new Rehearsal(rehearsal.id(), rehearsal.createdAt(), false));
    inbox.put(rehearsal.id(), Audience.PUBLIC, first, now);
    return new Claim.Claimed();
  }

  @Override
  public synchronized void rehearsed(Session over) {
    room(over)
        .filter(
            found -> found.rehearsal().filter(last -> last.session().equals(over.id())).isPresent())
        .ifPresent(
            found -> rooms.rehearse(found, new Rehearsal(over.id(), over.createdAt(), true)));
  }

  @Override
  public synchronized void follow(Session gone, Session following) {
    room(gone)
        .filter(found -> found.nextSession().equals(gone.id()))
        .ifPresent(found -> {
          sessions.create(following);
          rooms.happen(found.org(), found.id(), following.id(), found.onAir());
        });
  }

  private Optional<Room> room(Session session) {
    return rooms.find(session.org(), session.room());
  }
}

package kz.isra.testkit.session;

import java.util.Optional;
import java.util.function.BiConsumer;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Session;
import kz.isra.testkit.rooms.InMemoryRooms;

/** Claims of rooms over the fakes of rooms and sessions. */
public final class InMemoryAirings implements Airings {
  private final InMemoryRooms rooms;
  private final InMemorySessions sessions;
  private final BiConsumer<SessionId, EventDraft> inbox;

  /**
   * @param inbox takes the first event
   */
  public InMemoryAirings(
      InMemoryRooms rooms, InMemorySessions sessions, BiConsumer<SessionId, EventDraft> inbox) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.inbox = inbox;
  }

  @Override
  public synchronized Claim claim(Session next, Optional<EventDraft> first) {
    Optional<Room> room = rooms.find(next.org(), next.room());
    if (room.isEmpty()) {
      return new Claim.Changed();
    }
    Optional<OnAir> holder = room.get().onAir();
    if (holder.isPresent()) {
      return new Claim.Taken(holder.get().session());
    }
    if (!sessions.replace(next)) {
      return new Claim.Changed();
    }
    rooms.claim(next.org(), next.room(), next.onAir());
    first.ifPresent(event -> inbox.accept(next.id(), event));
    return new Claim.Claimed();
  }
}

package kz.isra.testkit.session;

import kz.isra.domain.log.Inbox;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Sessions;
import kz.isra.testkit.log.InMemoryInbox;
import kz.isra.testkit.rooms.InMemoryRooms;

class InMemoryAiringsTest extends AiringsContractTest {
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryInbox inbox = new InMemoryInbox();

  @Override
  protected Airings airings() {
    return new InMemoryAirings(rooms, sessions, inbox);
  }

  @Override
  protected Rooms rooms() {
    return rooms;
  }

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected Inbox inbox() {
    return inbox;
  }
}

package kz.isra.testkit.rooms;

import kz.isra.domain.rooms.Rooms;

class InMemoryRoomsTest extends RoomsContractTest {
  private final InMemoryRooms rooms = new InMemoryRooms();

  @Override
  protected Rooms rooms() {
    return rooms;
  }
}

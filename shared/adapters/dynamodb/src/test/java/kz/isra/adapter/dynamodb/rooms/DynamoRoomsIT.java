package kz.isra.adapter.dynamodb.rooms;

import kz.isra.domain.rooms.Rooms;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.rooms.RoomsContractTest;

class DynamoRoomsIT extends RoomsContractTest {
  private final EmbeddedDynamo dynamo = EmbeddedDynamo.start();

  @Override
  protected Rooms rooms() {
    return new DynamoRooms(dynamo.client(), dynamo.table("Rooms"));
  }
}

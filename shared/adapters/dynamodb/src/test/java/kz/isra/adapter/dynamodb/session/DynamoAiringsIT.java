package kz.isra.adapter.dynamodb.session;

import kz.isra.adapter.dynamodb.log.DynamoInbox;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Sessions;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.session.AiringsContractTest;

class DynamoAiringsIT extends AiringsContractTest {
  private final EmbeddedDynamo dynamo = EmbeddedDynamo.start();

  @Override
  protected Airings airings() {
    return new DynamoAirings(
        dynamo.client(), dynamo.table("Rooms"), dynamo.table("Sessions"), dynamo.table("Inbox"));
  }

  @Override
  protected Rooms rooms() {
    return new DynamoRooms(dynamo.client(), dynamo.table("Rooms"));
  }

  @Override
  protected Sessions sessions() {
    return new DynamoSessions(dynamo.client(), dynamo.table("Sessions"));
  }

  @Override
  protected Inbox inbox() {
    return new DynamoInbox(dynamo.client(), dynamo.table("Inbox"));
  }
}

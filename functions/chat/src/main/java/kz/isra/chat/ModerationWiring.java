package kz.isra.chat;

import java.net.URI;
import kz.isra.adapter.dynamodb.attendance.DynamoAttendance;
import kz.isra.adapter.dynamodb.connections.DynamoConnections;
import kz.isra.adapter.dynamodb.log.DynamoInbox;
import kz.isra.adapter.dynamodb.log.DynamoLog;
import kz.isra.adapter.dynamodb.moderation.DynamoExpulsions;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.websocket.ApiGatewayPushes;
import kz.isra.domain.moderation.ExpelAttendee;
import kz.isra.domain.moderation.HideMessage;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.session.Sessions;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.JsonEventCodec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires what hosts do for order in the room. */
final class ModerationWiring {
  private ModerationWiring() {}

  static ModerationRoutes routes(
      Config config, DynamoDbClient dynamo, Sessions sessions, Callers callers) {
    String attendees = config.required("TABLE_ATTENDANCE");
    var expulsions = new DynamoExpulsions(dynamo, attendees);
    var personal = new DynamoPersonalData(dynamo, config.required("TABLE_PERSONAL"));
    return new ModerationRoutes(
        callers,
        sessions,
        new HideMessage(
            new DynamoInbox(dynamo, config.required("TABLE_INBOX")), config.ids(), config.clock()),
        new ExpelAttendee(
            new DynamoAttendance(dynamo, attendees),
            expulsions,
            new DynamoConnections(dynamo, config.required("TABLE_CONNECTIONS")),
            ApiGatewayPushes.to(URI.create(config.required("CALLBACK_URL"))),
            config.clock()),
        new Moderated(
            new DynamoLog(dynamo, config.required("TABLE_LOG"), new JsonEventCodec()),
            expulsions,
            personal),
        new HostNames(new DynamoRooms(dynamo, config.required("TABLE_ROOMS")), personal));
  }
}

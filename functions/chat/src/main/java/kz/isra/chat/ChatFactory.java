package kz.isra.chat;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.attendance.DynamoAttendance;
import kz.isra.adapter.dynamodb.connections.DynamoConnections;
import kz.isra.adapter.dynamodb.log.DynamoInbox;
import kz.isra.adapter.dynamodb.log.DynamoLog;
import kz.isra.adapter.dynamodb.moderation.DynamoExpulsions;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.session.DynamoAirings;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.domain.account.LoginTokens;
import kz.isra.domain.chat.SayMessage;
import kz.isra.domain.chat.SpeechLimit;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.HostPresence;
import kz.isra.domain.session.InterruptedSessions;
import kz.isra.domain.session.Sessions;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.Routes;
import kz.isra.lambda.SocketRoutes;
import kz.isra.lambda.Tickets;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = ChatHandler.NAME)
final class ChatFactory {
  private static final String[] NEEDED = {
    "CALLBACK_URL",
    "PUBLIC_ORIGIN",
    "TICKET_KEY",
    "TABLE_ACCOUNTS",
    "TABLE_ATTENDANCE",
    "TABLE_CONNECTIONS",
    "TABLE_INBOX",
    "TABLE_LOG",
    "TABLE_PERSONAL",
    "TABLE_ROOMS",
    "TABLE_SESSIONS"
  };

  @Bean
  @Singleton
  DynamoDbClient dynamo(Config config) {
    config.requiring(NEEDED);
    return DynamoDbClient.create();
  }

  @Bean
  @Singleton
  Sessions sessions(Config config, DynamoDbClient dynamo) {
    return new DynamoSessions(dynamo, config.required("TABLE_SESSIONS"));
  }

  @Bean
  @Singleton
  LoginTokens logins(Config config, DynamoDbClient dynamo) {
    return new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS"));
  }

  @Bean
  @Singleton
  Routes routes(Config config, DynamoDbClient dynamo, Sessions sessions, LoginTokens logins) {
    Clock clock = config.clock();
    var callers = new Callers(logins, clock);
    var tickets = new HostTickets(callers, sessions, Tickets.of(config), clock);
    return ModerationWiring.routes(config, dynamo, sessions, callers)
        .addTo(
            Routes.builder(config)
                .on("POST /api/sessions/{sessionId}/host-tickets", tickets::issue))
        .build();
  }

  @Bean
  @Singleton
  SocketRoutes sockets(
      Config config, DynamoDbClient dynamo, Sessions sessions, LoginTokens logins) {
    Inbox inbox = new DynamoInbox(dynamo, config.required("TABLE_INBOX"));
    var presences =
        new Presences(
            new DynamoAttendance(dynamo, config.required("TABLE_ATTENDANCE")),
            hosts(config, dynamo, sessions),
            sessions,
            logins);
    var reads = new SessionReads(sessions);
    var personal = new DynamoPersonalData(dynamo, config.required("TABLE_PERSONAL"));
    var rooms = new DynamoRooms(dynamo, config.required("TABLE_ROOMS"));
    return new ChatSockets(
        Tickets.of(config),
        new Sockets(new DynamoConnections(dynamo, config.required("TABLE_CONNECTIONS"))),
        presences,
        new DynamoExpulsions(dynamo, config.required("TABLE_ATTENDANCE")),
        new HostLogins(logins, reads),
        new Names(personal, reads, new HostNames(rooms, personal)),
        reads,
        new SayMessage(inbox, reads, new SpeechLimit()),
        new FirstQuestion(sessions),
        inbox,
        new DynamoLog(dynamo, config.required("TABLE_LOG"), new JsonEventCodec()),
        config.ids(),
        config.clock());
  }

  private static HostPresence hosts(Config config, DynamoDbClient dynamo, Sessions sessions) {
    Airings airings =
        new DynamoAirings(
            dynamo,
            config.required("TABLE_ROOMS"),
            config.required("TABLE_SESSIONS"),
            config.required("TABLE_INBOX"));
    var rooms = new DynamoRooms(dynamo, config.required("TABLE_ROOMS"));
    var ending = new EndSession(rooms, sessions, airings, config.clock());
    return new HostPresence(
        sessions, new InterruptedSessions(sessions, airings, ending, config.clock()));
  }
}

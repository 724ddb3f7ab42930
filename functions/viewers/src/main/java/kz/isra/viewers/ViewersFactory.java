package kz.isra.viewers;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.account.DynamoStandings;
import kz.isra.adapter.dynamodb.attendance.DynamoAttendance;
import kz.isra.adapter.dynamodb.autowebinar.DynamoAutowebinars;
import kz.isra.adapter.dynamodb.autowebinar.DynamoOccurrences;
import kz.isra.adapter.dynamodb.log.DynamoLog;
import kz.isra.adapter.dynamodb.media.DynamoAssets;
import kz.isra.adapter.dynamodb.moderation.DynamoExpulsions;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.adapter.s3.airing.S3AiringContent;
import kz.isra.adapter.s3.media.S3MediaFiles;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.attendance.JoinSession;
import kz.isra.domain.autowebinar.RecentAirings;
import kz.isra.domain.log.Log;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.MediaLink;
import kz.isra.domain.moderation.Expulsions;
import kz.isra.domain.playback.ReadAiring;
import kz.isra.domain.session.Sessions;
import kz.isra.lambda.Callers;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.HmacAddressMarks;
import kz.isra.lambda.JsonAiringCodec;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.Routes;
import kz.isra.lambda.Tickets;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = ViewersHandler.NAME)
final class ViewersFactory {
  private static final String[] NEEDED = {
    "ORIGIN_KEY",
    "PUBLIC_ORIGIN",
    "TICKET_KEY",
    "TABLE_ACCOUNTS",
    "TABLE_ASSETS",
    "TABLE_ATTENDANCE",
    "TABLE_AUTOWEBINARS",
    "TABLE_LOG",
    "TABLE_PERSONAL",
    "TABLE_ROOMS",
    "TABLE_SESSIONS",
    "BUCKET_CONTENT",
    "BUCKET_MEDIA"
  };

  /** So many airings are read by segments without asking the store again. */
  private static final int REMEMBERED = 16;

  @Bean
  @Singleton
  Routes routes(Config config) {
    config.requiring(NEEDED);
    var dynamo = DynamoDbClient.create();
    Clock clock = config.clock();
    Sessions sessions = new DynamoSessions(dynamo, config.required("TABLE_SESSIONS"));
    Attendance attendance = new DynamoAttendance(dynamo, config.required("TABLE_ATTENDANCE"));
    Log log = new DynamoLog(dynamo, config.required("TABLE_LOG"), new JsonEventCodec());
    var callers = new Callers(new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS")), clock);
    Expulsions expulsions = new DynamoExpulsions(dynamo, config.required("TABLE_ATTENDANCE"));
    var seats = new Seats(attendance, expulsions, sessions, callers);
    Routes.Builder routes = Routes.builder(config);
    door(config, dynamo, sessions, attendance, expulsions).addTo(routes);
    new SessionRoutes(seats, log, attendance, Tickets.of(config), clock).addTo(routes);
    new LogRoutes(log).addTo(routes);
    new AiringRoutes(airings(config, dynamo, sessions), clock).addTo(routes);
    new MediaRoutes(
            seats,
            new DynamoAssets(dynamo, config.required("TABLE_ASSETS")),
            files(config),
            linkLife(config),
            clock)
        .addTo(routes);
    return routes.build();
  }

  private static DoorRoutes door(
      Config config,
      DynamoDbClient dynamo,
      Sessions sessions,
      Attendance attendance,
      Expulsions expulsions) {
    Clock clock = config.clock();
    var doors =
        new FindDoor(
            new DynamoRooms(dynamo, config.required("TABLE_ROOMS")),
            sessions,
            new DynamoStandings(dynamo, config.required("TABLE_ACCOUNTS")),
            clock);
    var joining =
        new JoinSession(
            attendance,
            expulsions,
            HmacAddressMarks.of(config),
            new DynamoPersonalData(dynamo, config.required("TABLE_PERSONAL")),
            config.ids(),
            clock);
    return new DoorRoutes(doors, joining, ClientAddress.of(config), clock);
  }

  private static ReadAiring airings(Config config, DynamoDbClient dynamo, Sessions sessions) {
    String table = config.required("TABLE_AUTOWEBINARS");
    var content = new S3Objects(S3Client.create(), config.required("BUCKET_CONTENT"));
    return new ReadAiring(
        sessions,
        new DynamoOccurrences(dynamo, table),
        new DynamoAutowebinars(dynamo, table, config.clock()),
        new RecentAirings(new S3AiringContent(content, new JsonAiringCodec()), REMEMBERED));
  }

  private static Duration linkLife(Config config) {
    return config
        .optional("MEDIA_LINK_SECONDS")
        .map(Long::parseLong)
        .map(Duration::ofSeconds)
        .orElse(MediaLink.LIFE);
  }

  private static MediaFiles files(Config config) {
    return new S3MediaFiles(
        S3Client.create(), S3Presigner.create(), config.required("BUCKET_MEDIA"));
  }
}

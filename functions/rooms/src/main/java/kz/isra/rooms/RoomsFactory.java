package kz.isra.rooms;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.account.DynamoStandings;
import kz.isra.adapter.dynamodb.attendance.DynamoAttendance;
import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.log.DynamoInbox;
import kz.isra.adapter.dynamodb.log.DynamoLog;
import kz.isra.adapter.dynamodb.media.DynamoAssets;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.adapter.dynamodb.requests.DynamoRequests;
import kz.isra.adapter.dynamodb.rooms.DynamoBanners;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.session.DynamoAirings;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.adapter.s3.rooms.S3Covers;
import kz.isra.domain.ledger.BookSessionFunds;
import kz.isra.domain.rooms.Covers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.PublishedPrices;
import kz.isra.lambda.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = RoomsHandler.NAME)
final class RoomsFactory {
  @Bean
  @Singleton
  Routes routes(Config config) {
    config.requiring(
        "BUCKET_CONTENT",
        "PUBLIC_ORIGIN",
        "TABLE_ACCOUNTS",
        "TABLE_ASSETS",
        "TABLE_ATTENDANCE",
        "TABLE_INBOX",
        "TABLE_LEDGER",
        "TABLE_LOG",
        "TABLE_PERSONAL",
        "TABLE_REQUESTS",
        "TABLE_ROOMS",
        "TABLE_SESSIONS");
    var content = new S3Objects(S3Client.create(), config.required("BUCKET_CONTENT"));
    return parts(DynamoDbClient.create(), content::get, new S3Covers(content), config)
        .routes(config);
  }

  /**
   * @param content the objects of the content bucket by key
   */
  static RoomsParts parts(
      DynamoDbClient dynamo,
      Function<String, Optional<byte[]>> content,
      Covers covers,
      Config config) {
    String rooms = config.required("TABLE_ROOMS");
    String sessions = config.required("TABLE_SESSIONS");
    String inbox = config.required("TABLE_INBOX");
    return new RoomsParts(
        new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS")),
        new DynamoRequests(dynamo, config.required("TABLE_REQUESTS")),
        new DynamoRooms(dynamo, rooms),
        new DynamoBanners(dynamo, rooms),
        new DynamoSessions(dynamo, sessions),
        new DynamoAirings(dynamo, rooms, sessions, inbox),
        new DynamoInbox(dynamo, inbox),
        new DynamoLog(dynamo, config.required("TABLE_LOG"), new JsonEventCodec()),
        new DynamoAttendance(dynamo, config.required("TABLE_ATTENDANCE")),
        new BookSessionFunds(new DynamoBooks(dynamo, config.required("TABLE_LEDGER"))),
        new PublishedPrices(content, config.clock()),
        new DynamoStandings(dynamo, config.required("TABLE_ACCOUNTS")),
        new DynamoAssets(dynamo, config.required("TABLE_ASSETS")),
        new DynamoPersonalData(dynamo, config.required("TABLE_PERSONAL")),
        covers);
  }
}

package kz.isra.autowebinars;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.account.DynamoStandings;
import kz.isra.adapter.dynamodb.autowebinar.DynamoAutowebinars;
import kz.isra.adapter.dynamodb.autowebinar.DynamoOccurrences;
import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.media.DynamoAssets;
import kz.isra.adapter.dynamodb.requests.DynamoRequests;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.scenario.DynamoScenarios;
import kz.isra.adapter.dynamodb.session.DynamoAirings;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.adapter.s3.airing.S3AiringContent;
import kz.isra.adapter.s3.scenario.S3ScenarioContent;
import kz.isra.adapter.scheduler.SchedulerFirings;
import kz.isra.domain.autowebinar.CheckWish;
import kz.isra.domain.autowebinar.PublishAutowebinar;
import kz.isra.domain.ledger.BookSessionFunds;
import kz.isra.domain.playback.PlaybackPorts;
import kz.isra.domain.schedule.AlmatyTime;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.JsonAiringCodec;
import kz.isra.lambda.JsonScenarioCodec;
import kz.isra.lambda.PublishedPrices;
import kz.isra.lambda.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = AutowebinarsHandler.NAME)
final class AutowebinarsFactory {
  @Singleton
  Routes routes(Config config) {
    config.requiring(
        "TABLE_AUTOWEBINARS",
        "TABLE_SESSIONS",
        "TABLE_ROOMS",
        "TABLE_INBOX",
        "TABLE_LEDGER",
        "TABLE_SCENARIOS",
        "TABLE_ASSETS",
        "TABLE_ACCOUNTS",
        "TABLE_REQUESTS",
        "BUCKET_CONTENT",
        "SCHEDULE_GROUP",
        "SCHEDULE_ROLE_ARN",
        "SCHEDULE_FAILED_ARN",
        "PLAYBACK_ARN");
    Clock clock = config.clock();
    AlmatyTime.check(clock.instant());
    var dynamo = DynamoDbClient.create();
    var content = new S3Objects(S3Client.create(), config.required("BUCKET_CONTENT"));
    var ports = ports(config, dynamo, content, clock);
    var scenarios = new DynamoScenarios(dynamo, config.required("TABLE_SCENARIOS"));
    var rules =
        new CheckWish(
            ports.rooms(),
            scenarios,
            ports.assets(),
            ports.autowebinars(),
            ports.occurrences(),
            ports.standings());
    var publishing =
        new PublishAutowebinar(
            rules,
            ports.autowebinars(),
            new S3ScenarioContent(content, new JsonScenarioCodec()),
            new S3AiringContent(content, new JsonAiringCodec()));
    var requests = new DynamoRequests(dynamo, config.required("TABLE_REQUESTS"));
    var logins = new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS"));
    return AutowebinarsWiring.routes(
        config,
        new Callers(logins, clock),
        new Idempotency(requests, clock),
        publishing,
        ports,
        clock);
  }

  private static PlaybackPorts ports(
      Config config, DynamoDbClient dynamo, S3Objects content, Clock clock) {
    var schedules =
        new SchedulerFirings.Settings(
            config.required("SCHEDULE_GROUP"),
            config.required("SCHEDULE_ROLE_ARN"),
            () -> config.required("PLAYBACK_ARN"),
            config.required("SCHEDULE_FAILED_ARN"));
    String table = config.required("TABLE_AUTOWEBINARS");
    String rooms = config.required("TABLE_ROOMS");
    String sessions = config.required("TABLE_SESSIONS");
    return new PlaybackPorts(
        new DynamoAutowebinars(dynamo, table, clock),
        new DynamoOccurrences(dynamo, table),
        new DynamoSessions(dynamo, sessions),
        new DynamoAirings(dynamo, rooms, sessions, config.required("TABLE_INBOX")),
        new DynamoRooms(dynamo, rooms),
        new DynamoAssets(dynamo, config.required("TABLE_ASSETS")),
        new PublishedPrices(content::get, clock),
        new BookSessionFunds(new DynamoBooks(dynamo, config.required("TABLE_LEDGER"))),
        new DynamoStandings(dynamo, config.required("TABLE_ACCOUNTS")),
        new SchedulerFirings(SchedulerClient.create(), schedules),
        Optional.empty());
  }
}

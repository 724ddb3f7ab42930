package kz.isra.playback;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.isra.adapter.dynamodb.account.DynamoStandings;
import kz.isra.adapter.dynamodb.attendance.DynamoAttendance;
import kz.isra.adapter.dynamodb.autowebinar.DynamoAutowebinars;
import kz.isra.adapter.dynamodb.autowebinar.DynamoOccurrences;
import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.log.DynamoInbox;
import kz.isra.adapter.dynamodb.log.DynamoLog;
import kz.isra.adapter.dynamodb.media.DynamoAssets;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.scenario.DynamoScenarios;
import kz.isra.adapter.dynamodb.session.DynamoAirings;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.adapter.mail.SesMailer;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.adapter.s3.scenario.S3ScenarioContent;
import kz.isra.adapter.scheduler.SchedulerFirings;
import kz.isra.domain.ledger.BookSessionFunds;
import kz.isra.domain.playback.Playback;
import kz.isra.domain.playback.PlaybackPorts;
import kz.isra.domain.playback.WatchFunds;
import kz.isra.domain.schedule.AlmatyTime;
import kz.isra.domain.session.FinishSession;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.InvokedFunction;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.JsonScenarioCodec;
import kz.isra.lambda.PublishedPrices;
import kz.isra.lambda.ScheduleConsumer;
import kz.isra.lambda.StreamConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = PlaybackHandler.NAME)
final class PlaybackFactory {
  /** The clients of one function. */
  record Clients(DynamoDbClient dynamo, S3Objects content, OwnerMails mails) {}

  @Singleton
  Clients clients(Config config) {
    config.requiring(
        "TABLE_ACCOUNTS",
        "TABLE_AUTOWEBINARS",
        "TABLE_SESSIONS",
        "TABLE_ROOMS",
        "TABLE_INBOX",
        "TABLE_LOG",
        "TABLE_ATTENDANCE",
        "TABLE_LEDGER",
        "TABLE_SCENARIOS",
        "TABLE_ASSETS",
        "TABLE_PERSONAL",
        "BUCKET_CONTENT",
        "MAIL_FROM",
        "SCHEDULE_GROUP",
        "SCHEDULE_ROLE_ARN",
        "SCHEDULE_FAILED_ARN",
        "PUBLIC_ORIGIN");
    AlmatyTime.check(config.clock().instant());
    var dynamo = DynamoDbClient.create();
    var mails =
        new OwnerMails(
            new DynamoPersonalData(dynamo, config.required("TABLE_PERSONAL")),
            new DynamoAutowebinars(dynamo, config.required("TABLE_AUTOWEBINARS"), config.clock()),
            new SesMailer(SesV2Client.create(), config.required("MAIL_FROM")),
            config.publicOrigin());
    return new Clients(
        dynamo, new S3Objects(S3Client.create(), config.required("BUCKET_CONTENT")), mails);
  }

  @Singleton
  PlaybackPorts ports(Config config, Clients clients, InvokedFunction itself) {
    DynamoDbClient dynamo = clients.dynamo();
    var schedules =
        new SchedulerFirings.Settings(
            config.required("SCHEDULE_GROUP"),
            config.required("SCHEDULE_ROLE_ARN"),
            itself::arn,
            config.required("SCHEDULE_FAILED_ARN"));
    String table = config.required("TABLE_AUTOWEBINARS");
    String rooms = config.required("TABLE_ROOMS");
    String sessions = config.required("TABLE_SESSIONS");
    return new PlaybackPorts(
        new DynamoAutowebinars(dynamo, table, config.clock()),
        new DynamoOccurrences(dynamo, table),
        new DynamoSessions(dynamo, sessions),
        new DynamoAirings(dynamo, rooms, sessions, config.required("TABLE_INBOX")),
        new DynamoRooms(dynamo, rooms),
        new DynamoAssets(dynamo, config.required("TABLE_ASSETS")),
        new PublishedPrices(clients.content()::get, config.clock()),
        new BookSessionFunds(new DynamoBooks(dynamo, config.required("TABLE_LEDGER"))),
        new DynamoStandings(dynamo, config.required("TABLE_ACCOUNTS")),
        new SchedulerFirings(SchedulerClient.create(), schedules),
        Optional.of(clients.mails()));
  }

  @Singleton
  Playback playback(PlaybackPorts ports) {
    return new Playback(ports);
  }

  @Singleton
  FinishSession finishing(Config config, Clients clients, PlaybackPorts ports, Playback playback) {
    DynamoDbClient dynamo = clients.dynamo();
    var funds = new WatchFunds(ports, clients.mails(), config.clock());
    return new FinishSession(
        ports.sessions(),
        ports.airings(),
        new DynamoInbox(dynamo, config.required("TABLE_INBOX")),
        new DynamoLog(dynamo, config.required("TABLE_LOG"), new JsonEventCodec()),
        new DynamoAttendance(dynamo, config.required("TABLE_ATTENDANCE")),
        new DynamoPersonalData(dynamo, config.required("TABLE_PERSONAL")),
        ports.funds(),
        new DynamoScenarios(dynamo, config.required("TABLE_SCENARIOS")),
        new S3ScenarioContent(clients.content(), new JsonScenarioCodec()),
        playback.afterEnd(),
        ended -> {
          funds.sessionEnded(ended);
          clients.mails().sessionEnded(ended);
        },
        config.ids(),
        config.clock());
  }

  @Singleton
  ScheduleConsumer schedules(
      Config config,
      Clients clients,
      Playback playback,
      PlaybackPorts ports,
      FinishSession finishing) {
    var books = new DynamoBooks(clients.dynamo(), config.required("TABLE_LEDGER"));
    return PlaybackWiring.schedules(
        playback, ports, finishing, books, clients.mails(), config.clock());
  }

  @Singleton
  StreamConsumer ended(FinishSession finishing) {
    return new EndedLogs(finishing);
  }
}

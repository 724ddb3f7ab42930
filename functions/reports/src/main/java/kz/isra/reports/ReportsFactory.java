package kz.isra.reports;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.attendance.DynamoAttendance;
import kz.isra.adapter.dynamodb.autowebinar.DynamoOccurrences;
import kz.isra.adapter.dynamodb.log.DynamoLog;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.adapter.s3.airing.S3AiringContent;
import kz.isra.domain.playback.PlayedScript;
import kz.isra.domain.report.ReadReports;
import kz.isra.domain.session.SessionFigures;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.JsonAiringCodec;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = ReportsHandler.NAME)
final class ReportsFactory {
  @Bean
  @Singleton
  Routes routes(Config config) {
    config.requiring(
        "PUBLIC_ORIGIN",
        "TABLE_ACCOUNTS",
        "TABLE_ATTENDANCE",
        "TABLE_AUTOWEBINARS",
        "TABLE_LOG",
        "TABLE_PERSONAL",
        "TABLE_ROOMS",
        "TABLE_SESSIONS",
        "BUCKET_CONTENT");
    var dynamo = DynamoDbClient.create();
    var content = new S3Objects(S3Client.create(), config.required("BUCKET_CONTENT"));
    var rooms = new DynamoRooms(dynamo, config.required("TABLE_ROOMS"));
    var attendance = new DynamoAttendance(dynamo, config.required("TABLE_ATTENDANCE"));
    var log = new DynamoLog(dynamo, config.required("TABLE_LOG"), new JsonEventCodec());
    var script =
        new PlayedScript(
            new DynamoOccurrences(dynamo, config.required("TABLE_AUTOWEBINARS")),
            new S3AiringContent(content, new JsonAiringCodec()));
    var reports =
        new ReadReports(
            rooms,
            new DynamoSessions(dynamo, config.required("TABLE_SESSIONS")),
            attendance,
            log,
            new SessionFigures(attendance, log),
            script::of,
            config.clock());
    return new ReportRoutes(
            new Callers(
                new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS")), config.clock()),
            reports,
            rooms,
            new DynamoPersonalData(dynamo, config.required("TABLE_PERSONAL")))
        .routes(config);
  }
}

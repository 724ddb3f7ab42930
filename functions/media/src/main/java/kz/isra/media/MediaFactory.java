package kz.isra.media;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.autowebinar.DynamoAutowebinars;
import kz.isra.adapter.dynamodb.autowebinar.DynamoOccurrences;
import kz.isra.adapter.dynamodb.media.DynamoAssets;
import kz.isra.adapter.dynamodb.requests.DynamoRequests;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.adapter.s3.media.S3MediaFiles;
import kz.isra.adapter.s3.media.S3Uploads;
import kz.isra.domain.autowebinar.AutowebinarAssets;
import kz.isra.domain.media.AssetUses;
import kz.isra.domain.media.Assets;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.TendAsset;
import kz.isra.domain.media.Uploads;
import kz.isra.domain.rooms.RoomAssets;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import kz.isra.lambda.StreamConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = MediaHandler.NAME)
final class MediaFactory {
  private final Config config;
  private final DynamoDbClient dynamo;
  private final Assets assets;
  private final Uploads uploads;
  private final MediaFiles files;

  MediaFactory(Config config) {
    this.config =
        config.requiring(
            "PUBLIC_ORIGIN",
            "TABLE_ACCOUNTS",
            "TABLE_ASSETS",
            "TABLE_AUTOWEBINARS",
            "TABLE_REQUESTS",
            "TABLE_ROOMS",
            "TABLE_SESSIONS",
            "BUCKET_MEDIA");
    dynamo = DynamoDbClient.create();
    var s3 = S3Client.create();
    var presigner = S3Presigner.create();
    assets = new DynamoAssets(dynamo, config.required("TABLE_ASSETS"));
    uploads = new S3Uploads(s3, presigner, config.required("BUCKET_MEDIA"));
    files = new S3MediaFiles(s3, presigner, config.required("BUCKET_MEDIA"));
  }

  @Bean
  @Singleton
  Routes routes() {
    var logins = new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS"));
    return new MediaRoutes(
            config,
            new Callers(logins, config.clock()),
            new DynamoRequests(dynamo, config.required("TABLE_REQUESTS")),
            assets,
            uploads,
            files,
            uses())
        .routes();
  }

  private List<AssetUses> uses() {
    String table = config.required("TABLE_AUTOWEBINARS");
    return List.of(
        new RoomAssets(
            new DynamoRooms(dynamo, config.required("TABLE_ROOMS")),
            new DynamoSessions(dynamo, config.required("TABLE_SESSIONS"))),
        new AutowebinarAssets(
            new DynamoAutowebinars(dynamo, table, config.clock()),
            new DynamoOccurrences(dynamo, table)));
  }

  @Bean
  @Singleton
  StreamConsumer changes() {
    return new ChangedAssets(tend());
  }

  /** Looks after what the stream's calls did not finish; the input says nothing. */
  @Bean
  @Singleton
  ScheduleConsumer sweep() {
    return input -> tend().sweep();
  }

  private TendAsset tend() {
    return new TendAsset(assets, uploads, files, config.clock());
  }
}

package kz.isra.media;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kz.isra.adapter.dynamodb.media.DynamoAssets;
import kz.isra.adapter.dynamodb.requests.DynamoRequests;
import kz.isra.adapter.s3.media.S3MediaFiles;
import kz.isra.adapter.s3.media.S3Uploads;
import kz.isra.domain.media.Assets;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.TendAsset;
import kz.isra.domain.media.Uploads;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.StreamConsumer;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.s3.EmbeddedS3;

/** The function on DynamoDB and S3; only its logins are in memory. */
final class MediaOnStores extends FunctionHandler {
  private static final String NAME = "media-on-stores";

  MediaOnStores() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  InMemoryLoginTokens logins() {
    return applicationContext.getBean(InMemoryLoginTokens.class);
  }

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    private final EmbeddedDynamo dynamo = EmbeddedDynamo.start();
    private final EmbeddedS3 s3 = EmbeddedS3.start();
    private final Assets assets = new DynamoAssets(dynamo.client(), dynamo.table("Assets"));
    private final Uploads uploads = new S3Uploads(s3.client(), s3.presigner(), s3.bucket("Media"));
    private final MediaFiles files =
        new S3MediaFiles(s3.client(), s3.presigner(), s3.bucket("Media"));

    @Bean
    @Singleton
    InMemoryLoginTokens logins() {
      return new InMemoryLoginTokens();
    }

    @Bean
    @Singleton
    Routes routes(Config config, InMemoryLoginTokens logins) {
      return new MediaRoutes(
              config,
              new Callers(logins, config.clock()),
              new DynamoRequests(dynamo.client(), dynamo.table("Requests")),
              assets,
              uploads,
              files,
              List.of())
          .routes();
    }

    @Bean
    @Singleton
    StreamConsumer changes(Config config) {
      return new ChangedAssets(new TendAsset(assets, uploads, files, config.clock()));
    }
  }
}

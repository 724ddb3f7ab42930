package kz.isra.media;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.media.TendAsset;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import kz.isra.lambda.StreamConsumer;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.media.InMemoryAssets;
import kz.isra.testkit.media.InMemoryMedia;
import kz.isra.testkit.requests.InMemoryRequests;

/** The function on stores in memory. */
final class MediaOnFakes extends FunctionHandler {
  private static final String NAME = "media-on-fakes";

  MediaOnFakes() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  Stores stores() {
    return applicationContext.getBean(Stores.class);
  }

  /** What the function keeps. */
  record Stores(
      InMemoryLoginTokens logins,
      InMemoryAssets assets,
      InMemoryMedia media,
      Set<AssetId> used,
      InMemoryRequests requests) {}

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    Stores stores() {
      return new Stores(
          new InMemoryLoginTokens(),
          new InMemoryAssets(),
          new InMemoryMedia(),
          new HashSet<>(),
          new InMemoryRequests());
    }

    @Bean
    @Singleton
    Routes routes(Config config, Stores stores) {
      return new MediaRoutes(
              config,
              new Callers(stores.logins(), config.clock()),
              stores.requests(),
              stores.assets(),
              stores.media(),
              stores.media(),
              List.of((org, asset, now) -> stores.used().contains(asset)))
          .routes();
    }

    @Bean
    @Singleton
    ScheduleConsumer sweep(Config config, Stores stores) {
      return input ->
          new TendAsset(stores.assets(), stores.media(), stores.media(), config.clock()).sweep();
    }

    @Bean
    @Singleton
    StreamConsumer changes(Config config, Stores stores) {
      return new ChangedAssets(
          new TendAsset(stores.assets(), stores.media(), stores.media(), config.clock()));
    }
  }
}

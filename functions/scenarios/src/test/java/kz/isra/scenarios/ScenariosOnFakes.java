package kz.isra.scenarios;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.media.InMemoryAssets;
import kz.isra.testkit.requests.InMemoryRequests;
import kz.isra.testkit.scenario.InMemoryScenarioContent;
import kz.isra.testkit.scenario.InMemoryScenarios;

/** The function on stores in memory. */
final class ScenariosOnFakes extends FunctionHandler {
  private static final String NAME = "scenarios-on-fakes";

  ScenariosOnFakes() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  Stores stores() {
    return applicationContext.getBean(Stores.class);
  }

  /** What the function keeps. */
  record Stores(
      InMemoryLoginTokens logins,
      InMemoryScenarios scenarios,
      InMemoryScenarioContent content,
      InMemoryAssets assets) {}

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    Stores stores() {
      return new Stores(
          new InMemoryLoginTokens(),
          new InMemoryScenarios(),
          new InMemoryScenarioContent(),
          new InMemoryAssets());
    }

    @Bean
    @Singleton
    Routes routes(Config config, Stores stores) {
      return ScenariosParts.routes(
          config,
          stores.logins(),
          new InMemoryRequests(),
          stores.scenarios(),
          stores.content(),
          stores.assets());
    }
  }
}

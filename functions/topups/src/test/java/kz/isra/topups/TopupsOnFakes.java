package kz.isra.topups;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kz.isra.adapter.payments.SandboxProvider;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import kz.isra.testkit.account.InMemoryLimits;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.ledger.InMemoryBooks;
import kz.isra.testkit.payments.InMemoryTopUps;
import kz.isra.testkit.requests.InMemoryRequests;

/** The function on stores in memory, with the adapter of the sandbox provider. */
final class TopupsOnFakes extends FunctionHandler {
  static final String SECRET = "shared with the provider";
  private static final String NAME = "topups-on-fakes";

  /**
   * @param provider its address
   */
  TopupsOnFakes(String provider) {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example", "PROVIDER", provider));
  }

  Stores stores() {
    return applicationContext.getBean(Stores.class);
  }

  /** What the function keeps. */
  record Stores(InMemoryBooks books, InMemoryTopUps topUps, InMemoryLoginTokens logins) {}

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    Stores stores() {
      var books = new InMemoryBooks();
      return new Stores(books, new InMemoryTopUps(books), new InMemoryLoginTokens());
    }

    @Bean
    @Singleton
    Routes routes(Config config, TopupsParts parts) {
      return parts.routes(config);
    }

    @Bean
    @Singleton
    ScheduleConsumer sweep(TopupsParts parts) {
      return parts.sweep(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
    }

    @Bean
    @Singleton
    TopupsParts parts(Config config, Stores stores) {
      return new TopupsParts(
          stores.topUps(),
          stores.books(),
          new SandboxProvider(config.required("PROVIDER"), SECRET),
          stores.logins(),
          new InMemoryLimits(),
          new InMemoryRequests());
    }
  }
}

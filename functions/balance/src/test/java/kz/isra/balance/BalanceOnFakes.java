package kz.isra.balance;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.PublishedPrices;
import kz.isra.lambda.Routes;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.ledger.InMemoryBooks;

/** The function on stores in memory; every airing is called {@code =Эфир "1"}. */
final class BalanceOnFakes extends FunctionHandler {
  private static final String NAME = "balance-on-fakes";

  BalanceOnFakes() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  InMemoryBooks books() {
    return applicationContext.getBean(InMemoryBooks.class);
  }

  InMemoryLoginTokens logins() {
    return applicationContext.getBean(InMemoryLoginTokens.class);
  }

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    InMemoryBooks books() {
      return new InMemoryBooks();
    }

    @Bean
    @Singleton
    InMemoryLoginTokens logins() {
      return new InMemoryLoginTokens();
    }

    @Bean
    @Singleton
    Routes routes(Config config, InMemoryBooks books, InMemoryLoginTokens logins) {
      return new BalanceRoutes(
              new Callers(logins, config.clock()),
              books,
              new PublishedPrices(key -> Optional.empty(), config.clock()),
              session -> Optional.of("=Эфир \"1\""),
              config.clock())
          .routes(config);
    }
  }
}

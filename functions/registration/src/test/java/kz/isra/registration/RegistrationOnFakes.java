package kz.isra.registration;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.account.Limit;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.PublishedPrices;
import kz.isra.lambda.Routes;
import kz.isra.testkit.account.InMemoryAccounts;
import kz.isra.testkit.account.InMemoryLimits;
import kz.isra.testkit.account.PlainPasswords;
import kz.isra.testkit.ledger.InMemoryBooks;
import kz.isra.testkit.mail.InMemoryMailer;
import kz.isra.testkit.personal.InMemoryPersonalData;

/** The function on stores in memory. */
final class RegistrationOnFakes extends FunctionHandler {
  private static final String NAME = "registration-on-fakes";
  private static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.UTF_8);

  RegistrationOnFakes() {
    super(NAME, Map.of("ORIGIN_KEY", "k", "PUBLIC_ORIGIN", "https://isra.example"));
  }

  Stores stores() {
    return applicationContext.getBean(Stores.class);
  }

  /** What the function keeps. */
  record Stores(
      InMemoryBooks books,
      InMemoryPersonalData personal,
      InMemoryAccounts accounts,
      InMemoryMailer mailer,
      Map<String, byte[]> content) {}

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    Stores stores() {
      var books = new InMemoryBooks();
      var personal = new InMemoryPersonalData();
      return new Stores(
          books,
          personal,
          new InMemoryAccounts(books, personal),
          new InMemoryMailer(),
          new ConcurrentHashMap<>());
    }

    @Bean
    @Singleton
    Routes routes(Config config, Stores stores) {
      return new RegistrationParts(
              stores.accounts(),
              stores.accounts(),
              new InMemoryLimits(),
              Limit.registrations(50),
              stores.personal(),
              stores.books(),
              new PlainPasswords(),
              KEY,
              stores.mailer(),
              new PublishedOffers(
                  key -> Optional.ofNullable(stores.content().get(key)), config.clock()),
              new PublishedPrices(key -> Optional.empty(), config.clock()),
              Requisites.of("{\"example\":\"true\",\"name\":\"ТОО «Пример»\",\"kbe\":\"17\"}"))
          .routes(config);
    }
  }
}

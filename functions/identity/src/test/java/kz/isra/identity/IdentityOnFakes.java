package kz.isra.identity;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.account.Acceptance;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.MailToken;
import kz.isra.domain.account.NewLogin;
import kz.isra.domain.account.NewOrganization;
import kz.isra.domain.account.Organization;
import kz.isra.domain.account.PersonalKeys;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.language.Language;
import kz.isra.domain.personal.Organizer;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import kz.isra.testkit.SeededIds;
import kz.isra.testkit.account.InMemoryAccounts;
import kz.isra.testkit.account.InMemoryLimits;
import kz.isra.testkit.account.InMemoryStandings;
import kz.isra.testkit.account.PlainPasswords;
import kz.isra.testkit.ledger.InMemoryBooks;
import kz.isra.testkit.mail.InMemoryMailer;
import kz.isra.testkit.personal.InMemoryPersonalData;

/** The function on stores in memory. */
final class IdentityOnFakes extends FunctionHandler {
  private static final String NAME = "identity-on-fakes";
  private static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.UTF_8);

  IdentityOnFakes() {
    super(NAME, Map.of("ORIGIN_KEY", "k", "PUBLIC_ORIGIN", "https://isra.example"));
  }

  Stores stores() {
    return applicationContext.getBean(Stores.class);
  }

  /** An account whose mail is confirmed. */
  OrgId account(String login, String email, String password) {
    var keys = new PersonalKeys(KEY);
    var ids = new SeededIds(login.hashCode());
    OrgId org = OrgId.next(ids);
    Instant now = Instant.now();
    var organization =
        new Organization(
            org,
            Organization.State.PENDING_EMAIL,
            now,
            Optional.of(now.plus(Organization.PENDING)),
            new PlainPasswords().hash(password),
            1,
            "identity",
            keys.email(email),
            keys.login(login),
            Set.of(),
            false);
    var person =
        new Organizer(
            Organizer.Kind.COMPANY,
            "ТОО «Пример»",
            "Алматы",
            "240140000120",
            email,
            login,
            Language.EN);
    var token =
        new MailToken(
            "h" + login, MailToken.Purpose.CONFIRM, org, now.plus(Organization.PENDING), false);
    var first = new LoginToken(org, LoginId.next(ids), "s".repeat(43));
    InMemoryAccounts accounts = stores().accounts();
    accounts.create(
        new NewOrganization(
            organization,
            person,
            new Acceptance(1, "0".repeat(64), now, "en", "192.0.2.1", "test"),
            token,
            new NewLogin(first, now, false, 1)));
    accounts.confirm(organization, token, Set.of(), Optional.empty());
    return org;
  }

  /** What the function keeps. */
  record Stores(
      InMemoryBooks books,
      InMemoryAccounts accounts,
      InMemoryStandings standings,
      InMemoryPersonalData personal,
      InMemoryMailer mailer) {}

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
          new InMemoryAccounts(books, personal),
          new InMemoryStandings(),
          personal,
          new InMemoryMailer());
    }

    @Bean
    @Singleton
    IdentityParts parts(Stores stores) {
      return new IdentityParts(
          stores.accounts(),
          stores.accounts(),
          stores.standings(),
          new InMemoryLimits(),
          stores.personal(),
          stores.books(),
          new PlainPasswords(),
          KEY,
          stores.mailer());
    }

    @Bean
    @Singleton
    Routes routes(Config config, IdentityParts parts) {
      return parts.routes(config);
    }

    @Bean
    @Singleton
    ScheduleConsumer orders(Config config, IdentityParts parts) {
      return parts.orders(config);
    }
  }
}

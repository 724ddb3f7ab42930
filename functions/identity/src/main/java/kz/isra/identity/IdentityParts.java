package kz.isra.identity;

import java.time.Clock;
import kz.isra.domain.account.ChangeStanding;
import kz.isra.domain.account.Limits;
import kz.isra.domain.account.LogIn;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.account.Passwords;
import kz.isra.domain.account.PersonalKeys;
import kz.isra.domain.account.ResetPassword;
import kz.isra.domain.account.StandingOrders;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.mail.Mailer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.lambda.AccountLetters;
import kz.isra.lambda.Callers;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.Config;
import kz.isra.lambda.RandomSecrets;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;

/**
 * What the function is made of, whatever the stores behind it are.
 *
 * @param identityKey the operator's secret for keys of personal data
 */
record IdentityParts(
    Organizations organizations,
    Logins logins,
    StandingOrders standings,
    Limits limits,
    PersonalData personal,
    Books books,
    Passwords passwords,
    byte[] identityKey,
    Mailer mailer) {

  Routes routes(Config config) {
    Clock clock = config.clock();
    var keys = new PersonalKeys(identityKey);
    var secrets = new RandomSecrets();
    var me = new Me(organizations, personal, books, standings, clock);
    var logIn =
        new LogIn(organizations, logins, passwords, keys, limits, config.ids(), secrets, clock);
    var reset =
        new ResetPassword(
            organizations,
            personal,
            passwords,
            keys,
            limits,
            new AccountLetters(config.publicOrigin()),
            secrets,
            clock);
    var builder = Routes.builder(config);
    var address = ClientAddress.of(config);
    new LoginRoutes(logIn, logins, new Callers(logins, clock), address, me).addTo(builder);
    new ResetRoutes(reset, passwords, mailer, address).addTo(builder);
    return builder.build();
  }

  ScheduleConsumer orders(Config config) {
    var change =
        new ChangeStanding(
            organizations,
            standings,
            personal,
            new AccountLetters(config.publicOrigin()),
            mailer,
            config.clock());
    return new Orders(change, organizations, new PersonalKeys(identityKey), config.clock());
  }
}

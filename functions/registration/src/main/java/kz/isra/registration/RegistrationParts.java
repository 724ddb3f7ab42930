package kz.isra.registration;

import java.time.Clock;
import kz.isra.domain.account.AccountMails;
import kz.isra.domain.account.ConfirmEmail;
import kz.isra.domain.account.Limit;
import kz.isra.domain.account.Limits;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.account.Passwords;
import kz.isra.domain.account.PersonalKeys;
import kz.isra.domain.account.RegisterOrganizer;
import kz.isra.domain.account.SendConfirmation;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.mail.Mailer;
import kz.isra.domain.offer.Offers;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.lambda.AccountLetters;
import kz.isra.lambda.Callers;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.Config;
import kz.isra.lambda.RandomSecrets;
import kz.isra.lambda.Routes;

/**
 * What the function is made of, whatever the stores behind it are.
 *
 * @param identityKey the operator's secret for keys of personal data
 */
record RegistrationParts(
    Organizations organizations,
    Logins logins,
    Limits limits,
    Limit registrations,
    PersonalData personal,
    Books books,
    Passwords passwords,
    byte[] identityKey,
    Mailer mailer,
    Offers offers,
    PriceLists prices,
    Requisites requisites) {

  Routes routes(Config config) {
    Clock clock = config.clock();
    AccountMails mails = new AccountLetters(config.publicOrigin());
    var secrets = new RandomSecrets();
    var register =
        new RegisterOrganizer(
            organizations,
            logins,
            passwords,
            offers,
            new PersonalKeys(identityKey),
            limits,
            registrations,
            mails,
            config.ids(),
            secrets,
            clock);
    var builder = Routes.builder(config);
    new OfferRoutes(offers, prices, requisites, clock).addTo(builder);
    new RegistrationRoutes(
            register,
            new ConfirmEmail(organizations, books, prices, clock),
            new SendConfirmation(organizations, personal, limits, mails, secrets, clock),
            passwords,
            personal,
            limits,
            new PersonalKeys(identityKey),
            new Callers(logins, clock),
            ClientAddress.of(config),
            mailer,
            clock)
        .addTo(builder);
    return builder.build();
  }
}

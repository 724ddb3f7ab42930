package kz.isra.domain.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.offer.OfferVersion;
import kz.isra.domain.offer.Offers;

/**
 * Makes an account from a form with an accepted offer (clauses 2.1.3, 4.1; requirements RG-01,
 * RG-02, OF-02).
 *
 * <p>Whether a mailbox has an account is told to its owner only: an address is claimed when it is
 * confirmed, so a second registration under it looks like any other, and the mailbox gets a letter
 * instead of a link.
 */
public final class RegisterOrganizer {
  private static final Duration DOUBLE_SUBMIT = Duration.ofMinutes(10);
  private final Organizations organizations;
  private final Logins logins;
  private final Passwords passwords;
  private final Offers offers;
  private final PersonalKeys keys;
  private final Limits limits;
  private final Limit perHour;
  private final AccountMails mails;
  private final IdSource ids;
  private final Secrets secrets;
  private final Clock clock;

  /** Everything that a registration is made with. */
  public RegisterOrganizer(
      Organizations organizations,
      Logins logins,
      Passwords passwords,
      Offers offers,
      PersonalKeys keys,
      Limits limits,
      Limit perHour,
      AccountMails mails,
      IdSource ids,
      Secrets secrets,
      Clock clock) {
    this.organizations = organizations;
    this.logins = logins;
    this.passwords = passwords;
    this.offers = offers;
    this.keys = keys;
    this.limits = limits;
    this.perHour = perHour;
    this.mails = mails;
    this.ids = ids;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What became of a registration. */
  public sealed interface Outcome {
    /**
     * There is an account, and its person is logged in.
     *
     * @param mail to be sent now; empty where the same form came twice
     */
    record Registered(OrgId org, LoginToken login, Optional<Mail> mail) implements Outcome {}

    /** Another version of the offer is in force; the person must see it first. */
    record OfferChanged(OfferVersion current) implements Outcome {}

    record LoginTaken() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  /**
   * @param ip and userAgent: evidence of the acceptance
   */
  public Outcome register(RegistrationForm form, String ip, String userAgent) {
    Instant now = clock.instant();
    OfferVersion offer = offers.current(now);
    if (offer.number() != form.offerVersion() || !offer.sha256().equals(form.offerSha256())) {
      return new Outcome.OfferChanged(offer);
    }
    if (!limits.take(perHour, keys.ip(ip), now)) {
      return new Outcome.TooMany();
    }
    Organization organization = organization(form, now);
    String secret = secrets.next();
    NewLogin login = NewLogin.of(organization.id(), 1, false, ids, secrets, now);
    var all =
        new NewOrganization(
            organization,
            form.organizer(),
            new Acceptance(
                offer.number(), offer.sha256(), now, form.language().code(), ip, userAgent),
            MailToken.of(secret, MailToken.Purpose.CONFIRM, organization.id(), now),
            login);
    return switch (organizations.create(all)) {
      case Organizations.Created.Done() ->
          new Outcome.Registered(
              organization.id(), login.token(), Optional.of(mail(form, organization, secret)));
      case Organizations.Created.LoginTaken() -> sameForm(form, organization, now);
    };
  }

  private Organization organization(RegistrationForm form, Instant now) {
    return new Organization(
        OrgId.next(ids),
        Organization.State.PENDING_EMAIL,
        now,
        Optional.of(now.plus(Organization.PENDING)),
        passwords.hash(form.password()),
        1,
        keys.identity(form.identityNumber()),
        keys.email(form.email()),
        keys.login(form.login()),
        FieldRules.flags(form),
        false);
  }

  private Mail mail(RegistrationForm form, Organization organization, String secret) {
    String key = "confirm:" + organization.id();
    return organizations.byEmail(organization.emailKey()).isPresent()
        ? mails.alreadyRegistered(form.email(), form.language(), key)
        : mails.confirmation(form.email(), form.language(), secret, key);
  }

  /** A form that was sent twice makes one account; only who knows its password learns so. */
  private Outcome sameForm(RegistrationForm form, Organization made, Instant now) {
    Optional<Organization> first =
        organizations
            .byLogin(made.loginKey(), now)
            .filter(other ->
                other.createdAt().plus(DOUBLE_SUBMIT).isAfter(now)
                    && other.emailKey().equals(made.emailKey())
                    && other.identityKey().equals(made.identityKey())
                    && passwords.check(form.password(), other.passwordHash())
                        != Passwords.Check.WRONG);
    if (first.isEmpty()) {
      return new Outcome.LoginTaken();
    }
    Organization same = first.get();
    NewLogin login = NewLogin.of(same.id(), same.credentials(), false, ids, secrets, now);
    logins.open(login);
    return new Outcome.Registered(same.id(), login.token(), Optional.empty());
  }
}

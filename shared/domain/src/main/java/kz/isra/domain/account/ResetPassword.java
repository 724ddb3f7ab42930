package kz.isra.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.personal.PersonalData;

/** Sets a new password by a link that lives ten minutes and works once (requirements RG-04). */
public final class ResetPassword {
  private final Organizations organizations;
  private final PersonalData personal;
  private final Passwords passwords;
  private final PersonalKeys keys;
  private final Limits limits;
  private final AccountMails mails;
  private final Secrets secrets;
  private final Clock clock;

  /** Everything that a reset is made with. */
  public ResetPassword(
      Organizations organizations,
      PersonalData personal,
      Passwords passwords,
      PersonalKeys keys,
      Limits limits,
      AccountMails mails,
      Secrets secrets,
      Clock clock) {
    this.organizations = organizations;
    this.personal = personal;
    this.passwords = passwords;
    this.keys = keys;
    this.limits = limits;
    this.mails = mails;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Asks for a link. The caller must answer the same whether there is a mail or not, because
   * strangers may not learn who has an account.
   *
   * @return the mail to be sent, if an account confirmed this address and the limits allow it
   */
  public Optional<Mail> ask(String email, String ip) {
    Instant now = clock.instant();
    String emailKey = keys.email(email);
    boolean allowed =
        limits.take(Limit.RESET_FROM_IP, keys.ip(ip), now)
            && limits.take(Limit.RESET_OF_EMAIL, emailKey, now);
    if (!allowed) {
      return Optional.empty();
    }
    return organizations
        .byEmail(emailKey)
        .flatMap(organization ->
            personal
                .organizer(organization.id())
                .map(person -> {
                  String secret = secrets.next();
                  MailToken token =
                      MailToken.of(secret, MailToken.Purpose.RESET, organization.id(), now);
                  organizations.keep(token);
                  String key = "reset:" + token.hash().substring(0, 32);
                  return mails.reset(person.email(), person.language(), secret, key);
                }));
  }

  /**
   * @return false where the link was used, has expired or never was
   */
  public boolean set(String secret, String password) {
    Instant now = clock.instant();
    Optional<MailToken> token =
        organizations
            .token(Sha256.hex(secret), MailToken.Purpose.RESET, now)
            .filter(link -> !link.used());
    Optional<Organization> organization =
        token.flatMap(link -> organizations.find(link.org(), now));
    return organization.isPresent()
        && organizations.changePassword(organization.get(), passwords.hash(password), token.get());
  }
}

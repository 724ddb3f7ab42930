package kz.isra.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;

/** Writes the letter that confirms an e-mail once more. Earlier links stay good. */
public final class SendConfirmation {
  private final Organizations organizations;
  private final PersonalData personal;
  private final Limits limits;
  private final AccountMails mails;
  private final Secrets secrets;
  private final Clock clock;

  public SendConfirmation(
      Organizations organizations,
      PersonalData personal,
      Limits limits,
      AccountMails mails,
      Secrets secrets,
      Clock clock) {
    this.organizations = organizations;
    this.personal = personal;
    this.limits = limits;
    this.mails = mails;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What became of the wish. */
  public sealed interface Outcome {
    record Send(Mail mail) implements Outcome {}

    record NothingToDo() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  public Outcome send(OrgId org) {
    Instant now = clock.instant();
    Optional<Organization> pending =
        organizations.find(org, now).filter(organization -> !organization.confirmed());
    Optional<Organizer> person = personal.organizer(org);
    if (pending.isEmpty() || person.isEmpty()) {
      return new Outcome.NothingToDo();
    }
    if (!limits.take(Limit.CONFIRMATION_MAIL, org.value(), now)) {
      return new Outcome.TooMany();
    }
    String to = person.get().email();
    if (organizations.byEmail(pending.get().emailKey()).isPresent()) {
      return new Outcome.Send(
          mails.alreadyRegistered(to, person.get().language(), "confirm:" + org));
    }
    String secret = secrets.next();
    MailToken token = MailToken.of(secret, MailToken.Purpose.CONFIRM, org, now);
    organizations.keep(token);
    return new Outcome.Send(
        mails.confirmation(
            to, person.get().language(), secret, "confirm:" + token.hash().substring(0, 32)));
  }
}

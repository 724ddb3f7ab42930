package kz.isra.testkit.account;

import kz.isra.domain.account.AccountMails;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mail;

/** Mails whose text is the secret alone. */
public final class PlainMails implements AccountMails {
  @Override
  public Mail confirmation(String to, Language language, String secret, String key) {
    return Mail.text(to, "confirm", secret, key);
  }

  @Override
  public Mail alreadyRegistered(String to, Language language, String key) {
    return Mail.text(to, "already registered", "no link", key);
  }

  @Override
  public Mail reset(String to, Language language, String secret, String key) {
    return Mail.text(to, "reset", secret, key);
  }

  @Override
  public Mail standing(String to, Language language, StandingOrder order, Standing standing) {
    return Mail.text(
        to,
        order.kind() + " " + standing.effective(),
        order.reason(),
        "standing:" + order.number());
  }
}

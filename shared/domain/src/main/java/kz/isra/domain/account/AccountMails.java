package kz.isra.domain.account;

import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mail;

/** The mails of this feature, worded in the person's language. */
public interface AccountMails {
  /**
   * @param secret of the link that confirms
   */
  Mail confirmation(String to, Language language, String secret, String key);

  /** To the owner of a mailbox under whose address somebody registers again. */
  Mail alreadyRegistered(String to, Language language, String key);

  /**
   * @param secret of the link that sets a new password
   */
  Mail reset(String to, Language language, String secret, String key);

  /**
   * What was decided about the account.
   *
   * @param standing what follows from it now: a restored account may still be suspended otherwise
   */
  Mail standing(String to, Language language, StandingOrder order, Standing standing);
}

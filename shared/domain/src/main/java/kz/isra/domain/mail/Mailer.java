package kz.isra.domain.mail;

/** Sends mails. */
public interface Mailer {
  /**
   * Hands the mail over for delivery; when this returns it is not lost.
   *
   * <p>At least once: a caller that repeats after a failure may send twice. The key travels with
   * the mail, so that a repeat can be told from another mail.
   *
   * @throws RuntimeException when it was not taken; nothing is retried later
   */
  void send(Mail mail);
}

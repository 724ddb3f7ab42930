package kz.isra.testkit.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;

/** Keeps what it is given, in order, repeats too. */
public final class InMemoryMailer implements Mailer {
  private final List<Mail> sent = new CopyOnWriteArrayList<>();

  @Override
  public void send(Mail mail) {
    sent.add(mail);
  }

  public List<Mail> sent() {
    return List.copyOf(sent);
  }

  /** The newest mail to an address. */
  public Mail last(String to) {
    return sent.stream()
        .filter(mail -> mail.to().equals(to))
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new AssertionError("No mail to " + to));
  }
}

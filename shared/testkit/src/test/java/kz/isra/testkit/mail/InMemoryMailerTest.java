package kz.isra.testkit.mail;

import java.util.List;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;

class InMemoryMailerTest extends MailerContractTest {
  private final InMemoryMailer mailer = new InMemoryMailer();

  @Override
  protected Mailer mailer() {
    return mailer;
  }

  @Override
  protected List<Mail> to(String address) {
    return mailer.sent().stream().filter(mail -> mail.to().equals(address)).toList();
  }
}

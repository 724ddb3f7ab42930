package kz.isra.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;
import org.junit.jupiter.api.Test;

/** What a {@link Mailer} promises. */
public abstract class MailerContractTest {
  protected abstract Mailer mailer();

  /** The mails that came to an address, in the order of their sending. */
  protected abstract List<Mail> to(String address) throws Exception;

  @Test
  protected void aMailComesAsItWasWrittenToItsPersonAlone() throws Exception {
    var mail =
        new Mail(
            "aigerim@example.kz",
            "Растау: “Қалай ашу керек?”",
            "Ашыңыз:\nhttps://isra.example/confirm?token=1&x=%20\n",
            Optional.of("<p>Ашыңыз &amp; оқыңыз</p>"),
            "confirm:1");
    mailer().send(mail);

    assertThat(to("aigerim@example.kz")).containsExactly(mail);
    assertThat(to("erim@example.kz")).isEmpty();
  }

  @Test
  protected void aRepeatComesAgainWithTheSameKey() throws Exception {
    Mail first = Mail.text("daniyar@example.kz", "Первое", "Один", "ended:ses_1");
    Mail second = Mail.text("daniyar@example.kz", "Второе", "Два", "ended:ses_2");
    mailer().send(first);
    mailer().send(first);
    mailer().send(second);

    assertThat(to("daniyar@example.kz")).containsExactly(first, first, second);
  }
}

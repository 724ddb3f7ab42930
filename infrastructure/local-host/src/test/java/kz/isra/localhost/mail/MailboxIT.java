package kz.isra.localhost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import kz.isra.adapter.mail.SesMailer;
import kz.isra.domain.mail.Mail;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sesv2.SesV2Client;

final class MailboxIT {
  @TempDir private Path data;

  @Test
  void aMailThatTheAdapterSentIsShownAfterARestartToo() throws Exception {
    try (TestHost host = TestHost.start(data);
        SesV2Client ses = SesV2Client.create()) {
      new SesMailer(ses, "Isra <hello@isra.example>")
          .send(
              Mail.text(
                  "aigerim@example.kz",
                  "Растау",
                  "Ашыңыз: " + host.host().origin() + "/confirm?token=1",
                  "confirm:1"));
    }
    try (TestHost host = TestHost.start(data)) {
      JsonNode mails = host.json("/dev/mail?to=aigerim@example.kz");
      assertThat(mails).hasSize(1);
      assertThat(mails.path(0).path("subject").asText()).isEqualTo("Растау");
      assertThat(mails.path(0).path("headers").path("X-Isra-Key").asText()).isEqualTo("confirm:1");
      assertThat(host.json("/dev/mail?to=other@example.kz")).isEmpty();
      assertThat(host.get("/dev/mail").body()).contains("<a href=\"http://localhost:");
    }
  }
}

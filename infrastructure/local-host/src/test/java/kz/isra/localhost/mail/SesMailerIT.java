package kz.isra.localhost.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.adapter.mail.SesMailer;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;
import kz.isra.localhost.fixture.TestHost;
import kz.isra.testkit.mail.MailerContractTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Mails by the SES API, as the host takes them. */
final class SesMailerIT extends MailerContractTest {
  @TempDir private static Path data;
  private static TestHost host;
  private static SesV2Client ses;

  @BeforeAll
  static void start() throws Exception {
    host = TestHost.start(data);
    ses = SesV2Client.create();
  }

  @AfterAll
  static void stop() {
    ses.close();
    host.close();
  }

  @Override
  protected Mailer mailer() {
    return new SesMailer(ses, "Isra <hello@isra.example>");
  }

  @Override
  protected List<Mail> to(String address) throws Exception {
    var mails = new ArrayList<Mail>();
    JsonNode shown =
        host.json("/dev/mail?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    for (JsonNode mail : shown) {
      mails.add(
          new Mail(
              mail.path("to").path(0).asText(),
              mail.path("subject").asText(),
              mail.path("text").asText(),
              Optional.ofNullable(mail.get("html")).map(JsonNode::asText),
              mail.path("headers").path("X-Isra-Key").asText()));
    }
    return mails.reversed(); // the newest is shown first
  }
}

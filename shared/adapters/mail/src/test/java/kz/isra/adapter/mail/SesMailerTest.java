package kz.isra.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.isra.domain.mail.Mail;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

final class SesMailerTest {
  @Test
  void aMailGoesOverTheWireWithAddressTextAndKey() throws Exception {
    var body = new AtomicReference<>("");
    HttpServer ses =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ses.createContext(
        "/v2/email/outbound-emails",
        exchange -> {
          body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer = "{\"MessageId\":\"1\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    ses.start();
    try (SesV2Client client = client(ses.getAddress().getPort())) {
      new SesMailer(client, "Isra <hello@isra.example>")
          .send(
              new Mail(
                  "aigerim@example.kz",
                  "Растау",
                  "Сілтеме: https://isra.example/confirm",
                  Optional.of("<p>Сілтеме</p>"),
                  "confirm:1"));
    } finally {
      ses.stop(0);
    }
    assertThat(body.get())
        .contains("Isra <hello@isra.example>", "aigerim@example.kz", "Растау", "Сілтеме: https")
        .contains("X-Isra-Key", "confirm:1");
  }

  private static SesV2Client client(int port) {
    return SesV2Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}

package kz.isra.localhost.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.isra.localhost.data.Secrets;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxProviderIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path data;
  private final List<Notice> notices = new CopyOnWriteArrayList<>();
  private final AtomicInteger outages = new AtomicInteger();
  private HttpServer merchant;
  private TestHost host;
  private Signature signature;

  private record Notice(JsonNode body, boolean signed) {}

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(data);
    signature = new Signature(new Secrets(data.resolve("secrets")).get("PaymentsSandboxSecret"));
    merchant = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    merchant.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String given =
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Signature")).orElse("");
          if (outages.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(503, -1);
          } else {
            notices.add(new Notice(JSON.readTree(body), signature.fits(body, given)));
            exchange.sendResponseHeaders(204, -1);
          }
          exchange.close();
        });
    merchant.start();
  }

  @AfterEach
  void stop() {
    merchant.stop(0);
    host.close();
  }

  private JsonNode order(String id) throws Exception {
    String body =
        """
        {"orderId":"%s","amount":"1500.00","currency":"KZT","notifyUrl":"http://127.0.0.1:%d/",\
        "returnUrl":"http://localhost/back"}\
        """
            .formatted(id, merchant.getAddress().getPort());
    HttpResponse<String> answer =
        host.send(
            host.request("/dev/pay/payments")
                .header("X-Signature", signature.of(body.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(
            signature.fits(
                answer.body().getBytes(StandardCharsets.UTF_8),
                answer.headers().firstValue("X-Signature").orElse("")))
        .isTrue();
    return TestHost.json(answer);
  }

  private HttpResponse<String> press(JsonNode order, String button) throws Exception {
    return host.send(
        host.request("/dev/pay/" + order.path("paymentId").asText())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("action=" + button)));
  }

  private String status(JsonNode order) throws Exception {
    return host.json("/dev/pay/payments/" + order.path("paymentId").asText())
        .path("status")
        .asText();
  }

  @Test
  void payingSendsASignedNoticeUntilItIsTakenAndThePersonBack() throws Exception {
    JsonNode order = order("top_1");
    assertThat(order.path("payUrl").asText()).startsWith(host.host().origin() + "/dev/pay/pay_");
    assertThat(order("top_1").path("paymentId")).isEqualTo(order.path("paymentId"));
    assertThat(host.get("/dev/pay/" + order.path("paymentId").asText()).body())
        .contains("1500.00", "Оплатить");
    outages.set(1);

    HttpResponse<String> back = press(order, "pay");

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("location")).contains("http://localhost/back");
    TestHost.until(() -> !notices.isEmpty());
    assertThat(notices.getFirst().signed()).isTrue();
    assertThat(notices.getFirst().body().path("status").asText()).isEqualTo("PAID");
    assertThat(notices.getFirst().body().path("mode").asText()).isEqualTo("test");
    assertThat(status(order)).isEqualTo("PAID");
  }

  @Test
  void thePageCanMisbehaveInEveryWayThatMustNotCredit() throws Exception {
    JsonNode order = order("top_2");
    press(order, "unsigned");
    press(order, "amount");
    TestHost.until(() -> notices.size() == 2);
    assertThat(notices.getFirst().signed()).isFalse();
    assertThat(notices.getLast().body().path("amount").asText()).isEqualTo("15000.00");
    assertThat(status(order)).isEqualTo("NEW");

    press(order, "twice");
    TestHost.until(() -> notices.size() == 4);
    assertThat(notices.get(2).body()).isEqualTo(notices.get(3).body());
  }

  @Test
  void anUnsignedOrderIsRefused() throws Exception {
    HttpResponse<String> answer =
        host.send(host.request("/dev/pay/payments").POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(401);
  }
}

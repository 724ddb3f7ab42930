package kz.isra.adapter.payments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.payments.PaymentProvider;
import kz.isra.domain.payments.PaymentReport;

/**
 * A provider to try with. It speaks JSON over HTTP; both sides sign the raw bytes with a shared
 * secret in the header {@code X-Signature}. An answer without a right signature is no answer.
 */
public final class SandboxProvider implements PaymentProvider {
  private static final String HEADER = "X-Signature";
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int LARGEST = 64 * 1024;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final Signature signature;

  /**
   * @param base the provider's address without a slash at the end
   */
  public SandboxProvider(String base, String secret) {
    this.base = base.replaceAll("/+$", "");
    this.signature = new Signature(secret);
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public Creation create(Order order) {
    byte[] body = SandboxMessages.order(order);
    var request =
        HttpRequest.newBuilder(URI.create(base + "/payments"))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header(HEADER, signature.of(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return send(request).map(SandboxProvider::creation).orElseGet(Creation.Unknown::new);
  }

  private static Creation creation(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status >= 400 && status < 500) {
      return new Creation.Refused("status " + status);
    }
    Optional<JsonNode> json =
        status / 100 == 2 ? SandboxMessages.tree(answer.body()) : Optional.empty();
    String payment = json.map(tree -> SandboxMessages.text(tree, "paymentId")).orElse("");
    String url = json.map(tree -> SandboxMessages.text(tree, "payUrl")).orElse("");
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return payment.isEmpty() || !web ? new Creation.Unknown() : new Creation.Created(payment, url);
  }

  @Override
  public Verification verify(byte[] body, Map<String, String> headers) {
    String given = headers.getOrDefault("x-signature", "");
    if (body.length > LARGEST) {
      return new Verification.Rejected("too large");
    }
    if (!signature.proves(body, given)) {
      return new Verification.Rejected("the signature does not prove it");
    }
    return SandboxMessages.tree(body)
        .filter(json -> json.has("eventId"))
        .flatMap(SandboxMessages::report)
        .<Verification>map(Verification.Verified::new)
        .orElseGet(() -> new Verification.Rejected("not a notice as agreed"));
  }

  @Override
  public Answer query(String paymentId) {
    return ask(URI.create(base + "/payments/" + paymentId))
        .flatMap(report -> report)
        .filter(report -> report.paymentId().equals(paymentId))
        .<Answer>map(Answer.Found::new)
        .orElseGet(Answer.NoAnswer::new);
  }

  @Override
  public Answer find(TopUpId order) {
    Optional<Optional<PaymentReport>> answer =
        ask(URI.create(base + "/payments?orderId=" + order.value()));
    if (answer.isEmpty()) {
      return new Answer.NoAnswer();
    }
    return answer
        .get()
        .filter(report -> report.orderId().equals(order.value()))
        .<Answer>map(Answer.Found::new)
        .orElseGet(Answer.NotFound::new);
  }

  @Override
  public Acknowledgement acknowledge(PaymentReport report) {
    return new Acknowledgement(200, "application/json; charset=utf-8", "{\"ok\":true}");
  }

  /** Empty without a proved answer; an empty report where the provider knows of none. */
  private Optional<Optional<PaymentReport>> ask(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(ANSWER).GET().build();
    Optional<HttpResponse<byte[]>> answer =
        send(request)
            .filter(response ->
                signature.proves(
                    response.body(), response.headers().firstValue(HEADER).orElse("")));
    return answer.flatMap(response ->
        switch (response.statusCode()) {
          case 200 ->
              SandboxMessages.tree(response.body())
                  .flatMap(SandboxMessages::report)
                  .map(Optional::of);
          case 404 -> Optional.of(Optional.empty());
          default -> Optional.empty();
        });
  }

  private Optional<HttpResponse<byte[]>> send(HttpRequest request) {
    try {
      return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

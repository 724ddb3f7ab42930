package kz.isra.localhost.payments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import kz.isra.localhost.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the merchant what became of payments, until it answers with 2xx; a refused notice (4xx) is
 * not sent again. What was not delivered when the host stopped is delivered after its next start.
 */
final class Notifier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long TICK_MS = 200;
  private final Payments payments;
  private final Signature signature;
  private final Delivery delivery;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Thread thread = Thread.ofPlatform().daemon().name("payments").unstarted(this::run);

  Notifier(Payments payments, Signature signature, Delivery delivery) {
    this.payments = payments;
    this.signature = signature;
    this.delivery = delivery;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        for (Payment payment : payments.withNotices()) {
          deliver(payment);
        }
        Thread.sleep(TICK_MS);
      }
    } catch (InterruptedException e) {
      LOG.debug("Payments stop");
    }
  }

  private void deliver(Payment payment) throws InterruptedException {
    for (Payment.Notice notice : payment.notices()) {
      Instant now = Instant.now();
      if (now.isBefore(notice.notBefore())) {
        continue;
      }
      boolean done = true;
      for (int i = 0; i < delivery.copies(); i++) {
        done = send(payment, notice);
      }
      Payment.Notice later = notice.later(now);
      boolean finished = done;
      payments.change(
          payment.id(),
          current -> {
            var rest = new ArrayList<>(current.notices());
            int index = rest.indexOf(notice);
            if (finished) {
              rest.remove(index);
            } else {
              rest.set(index, later);
            }
            return current.withNotices(rest);
          });
    }
  }

  private boolean send(Payment payment, Payment.Notice notice) throws InterruptedException {
    byte[] body = notice.body().getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(payment.notifyUrl()))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (notice.signed()) {
      request.header(Signature.HEADER, signature.of(body));
    }
    try {
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        LOG.info("A notice of payment {} was answered with {}", payment.id(), status);
      }
      return status < 500 && status != 429;
    } catch (IOException e) {
      LOG.info("A notice of payment {} could not be sent: {}", payment.id(), e.toString());
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    http.shutdownNow();
  }
}

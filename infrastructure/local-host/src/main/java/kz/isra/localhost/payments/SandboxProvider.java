package kz.isra.localhost.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Query;
import kz.isra.localhost.http.Service;

/**
 * The provider under {@code /dev/pay}: {@code POST /payments} signed by the merchant, {@code GET
 * /payments/{id}} and {@code /payments?orderId=} answered with a signature, {@code /{id}} the page
 * where a person pays. The page can also misbehave: tell twice, tell another amount, tell without a
 * signature.
 */
public final class SandboxProvider implements Service, AutoCloseable {
  /** Where its addresses begin. */
  public static final String PATH = "/dev/pay";

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}\\.\\d{2}");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Payments payments;
  private final Signature signature;
  private final Notifier notifier;
  private final String origin;
  private final Clock clock;

  /**
   * @param origin that people see, without a slash at the end
   */
  public SandboxProvider(
      Path folder, String secret, String origin, Delivery delivery, Clock clock) {
    this.payments = new Payments(folder);
    this.signature = new Signature(secret);
    this.notifier = new Notifier(payments, signature, delivery);
    this.origin = origin;
    this.clock = clock;
  }

  public void start() {
    notifier.start();
  }

  @Override
  public Answer answer(Call call) {
    String path = call.rawPath().substring(PATH.length());
    if (path.equals("/payments") && call.method().equals("POST")) {
      return create(call);
    }
    if (path.equals("/payments") && call.method().equals("GET")) {
      String order = Query.first(call.rawQuery(), "orderId");
      return payments.byOrder(order).map(this::tell).orElseGet(() -> none(order));
    }
    if (path.startsWith("/payments/") && call.method().equals("GET")) {
      return payments
          .find(path.substring("/payments/".length()))
          .map(this::tell)
          .orElseGet(() -> Answer.message(404, "No such payment"));
    }
    Optional<Payment> payment = payments.find(path.replaceFirst("^/", ""));
    if (payment.isEmpty()) {
      return Answer.message(404, "No such payment");
    }
    return call.method().equals("POST")
        ? act(payment.get(), form(call, "action"))
        : PayPage.of(payment.get(), clock.instant(), PayPage.language(call));
  }

  private static String form(Call call, String name) {
    return Query.first(new String(call.body(), StandardCharsets.UTF_8), name);
  }

  private Answer create(Call call) {
    if (!signature.fits(call.body(), call.headers().first(Signature.HEADER).orElse(""))) {
      return Answer.message(401, "The signature does not fit");
    }
    try {
      JsonNode order = JSON.readTree(call.body());
      String amount = order.path("amount").asText();
      boolean whole =
          AMOUNT.matcher(amount).matches()
              && order.path("currency").asText().equals("KZT")
              && !order.path("orderId").asText().isBlank()
              && !order.path("notifyUrl").asText().isBlank()
              && !order.path("returnUrl").asText().isBlank();
      if (!whole) {
        return Answer.message(400, "orderId, amount, currency, notifyUrl, returnUrl are needed");
      }
      Payment payment =
          payments.ofOrder(
              new Payment(
                  "pay_" + UUID.randomUUID().toString().replace("-", ""),
                  order.path("orderId").asText(),
                  amount,
                  "KZT",
                  order.path("notifyUrl").asText(),
                  order.path("returnUrl").asText(),
                  Payment.Status.NEW,
                  clock.instant(),
                  List.of()));
      ObjectNode answer = JSON.createObjectNode();
      answer.put("paymentId", payment.id());
      answer.put("payUrl", origin + PATH + "/" + payment.id());
      return signed(answer);
    } catch (IOException e) {
      return Answer.message(400, "Not JSON");
    }
  }

  private Answer tell(Payment payment) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("paymentId", payment.id());
    answer.put("orderId", payment.orderId());
    answer.put("amount", payment.amount());
    answer.put("currency", payment.currency());
    answer.put("status", payment.status(clock.instant()).name());
    answer.put("mode", "test");
    return signed(answer);
  }

  private Answer none(String orderId) {
    return signed(404, JSON.createObjectNode().put("orderId", orderId).put("status", "NONE"));
  }

  private Answer signed(ObjectNode body) {
    return signed(200, body);
  }

  private Answer signed(int status, ObjectNode body) {
    Answer answer = Answer.json(status, body.toString());
    return answer.with(Signature.HEADER, signature.of(answer.body()));
  }

  private Answer act(Payment payment, String action) {
    Instant now = clock.instant();
    if (payment.status(now) != Payment.Status.NEW) {
      return Answer.seeOther(payment.returnUrl());
    }
    Payment.Notice paid = notice(payment, Payment.Status.PAID, payment.amount(), true);
    switch (action) {
      case "pay" -> decide(payment, Payment.Status.PAID, List.of(paid));
      case "twice" -> decide(payment, Payment.Status.PAID, List.of(paid, paid));
      case "decline" ->
          decide(
              payment,
              Payment.Status.FAILED,
              List.of(notice(payment, Payment.Status.FAILED, payment.amount(), true)));
      case "amount" -> {
        String other = new BigDecimal(payment.amount()).multiply(BigDecimal.TEN).toPlainString();
        decide(
            payment,
            Payment.Status.NEW,
            List.of(notice(payment, Payment.Status.PAID, other, true)));
        return Answer.seeOther(PATH + "/" + payment.id());
      }
      case "unsigned" -> {
        decide(
            payment,
            Payment.Status.NEW,
            List.of(notice(payment, Payment.Status.PAID, payment.amount(), false)));
        return Answer.seeOther(PATH + "/" + payment.id());
      }
      default -> {
        return Answer.message(400, "No such action");
      }
    }
    return Answer.seeOther(payment.returnUrl());
  }

  private void decide(Payment payment, Payment.Status status, List<Payment.Notice> notices) {
    payments.change(
        payment.id(),
        current ->
            current.status() == Payment.Status.NEW ? current.with(status, notices) : current);
  }

  private Payment.Notice notice(
      Payment payment, Payment.Status status, String amount, boolean signed) {
    ObjectNode body = JSON.createObjectNode();
    body.put("eventId", "pev_" + UUID.randomUUID().toString().replace("-", ""));
    body.put("paymentId", payment.id());
    body.put("orderId", payment.orderId());
    body.put("amount", amount);
    body.put("currency", payment.currency());
    body.put("status", status.name());
    body.put("mode", "test");
    body.put("at", clock.instant().toString());
    return new Payment.Notice(body.toString(), signed, 0, Instant.EPOCH);
  }

  @Override
  public void close() {
    notifier.close();
  }
}

package kz.isra.adapter.payments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.isra.domain.money.Money;
import kz.isra.domain.payments.PaymentProvider.Order;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.Tenge;

/** The JSON of the sandbox provider. Amounts are texts of tenge; nothing passes a double. */
final class SandboxMessages {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final ObjectMapper JSON = mapper();

  private SandboxMessages() {}

  static byte[] order(Order order) {
    var message = new LinkedHashMap<String, String>();
    message.put("orderId", order.id().value());
    message.put("amount", Tenge.format(order.amount()));
    message.put("currency", "KZT");
    message.put("notifyUrl", order.notifyUrl().toString());
    message.put("returnUrl", order.returnUrl().toString());
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<JsonNode> tree(byte[] body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a report; empty where any field is missing or not as agreed.
   *
   * @param json of a notice, or of an answer, which has no {@code eventId}
   */
  static Optional<PaymentReport> report(JsonNode json) {
    String payment = text(json, "paymentId");
    String order = text(json, "orderId");
    String currency = text(json, "currency");
    String event = json.has("eventId") ? text(json, "eventId") : "answer-" + text(json, "status");
    Optional<Money> amount = Tenge.parse(text(json, "amount"));
    Optional<PaymentReport.Status> status = status(text(json, "status"));
    Optional<PaymentReport.Mode> mode = mode(text(json, "mode"));
    boolean wellFormed =
        ID.matcher(payment).matches()
            && ID.matcher(order).matches()
            && ID.matcher(event).matches()
            && CURRENCY.matcher(currency).matches();
    if (!wellFormed || amount.isEmpty() || status.isEmpty() || mode.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PaymentReport(event, payment, order, amount.get(), currency, status.get(), mode.get()));
  }

  static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isTextual() ? value.textValue() : "";
  }

  private static Optional<PaymentReport.Status> status(String text) {
    for (PaymentReport.Status status : PaymentReport.Status.values()) {
      if (status.name().equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  private static Optional<PaymentReport.Mode> mode(String text) {
    return switch (text) {
      case "test" -> Optional.of(PaymentReport.Mode.TEST);
      case "live" -> Optional.of(PaymentReport.Mode.LIVE);
      default -> Optional.empty();
    };
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .enable(
                com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(40).build());
    return mapper;
  }
}

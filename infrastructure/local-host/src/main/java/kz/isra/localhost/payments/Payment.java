package kz.isra.localhost.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment as the provider knows it.
 *
 * @param amount in whole and hundredths, for example {@code 1500.00}
 * @param notices still to be delivered
 */
record Payment(
    String id,
    String orderId,
    String amount,
    String currency,
    String notifyUrl,
    String returnUrl,
    Status status,
    Instant createdAt,
    List<Notice> notices) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration OPEN = Duration.ofMinutes(30);

  /** Where a payment stands. */
  enum Status {
    NEW,
    PAID,
    FAILED,
    EXPIRED
  }

  /**
   * A message to the merchant.
   *
   * @param body the very bytes that are signed and sent
   */
  record Notice(String body, boolean signed, int tries, Instant notBefore) {
    Notice later(Instant now) {
      return new Notice(
          body, signed, tries + 1, now.plusSeconds(Math.min(60, 1L << Math.min(tries, 6))));
    }
  }

  Payment {
    notices = List.copyOf(notices);
  }

  /** EXPIRED half an hour after it was made, unless it was decided before. */
  Status status(Instant now) {
    return status == Status.NEW && now.isAfter(createdAt.plus(OPEN)) ? Status.EXPIRED : status;
  }

  Payment with(Status next, List<Notice> more) {
    var all = new ArrayList<>(notices);
    all.addAll(more);
    return new Payment(id, orderId, amount, currency, notifyUrl, returnUrl, next, createdAt, all);
  }

  Payment withNotices(List<Notice> others) {
    return new Payment(
        id, orderId, amount, currency, notifyUrl, returnUrl, status, createdAt, others);
  }

  byte[] write() {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id).put("orderId", orderId).put("amount", amount).put("currency", currency);
    node.put("notifyUrl", notifyUrl).put("returnUrl", returnUrl);
    node.put("status", status.name()).put("createdAt", createdAt.toString());
    var list = node.putArray("notices");
    for (Notice notice : notices) {
      list.addObject()
          .put("body", notice.body())
          .put("signed", notice.signed())
          .put("tries", notice.tries())
          .put("notBefore", notice.notBefore().toString());
    }
    try {
      return JSON.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Payment read(byte[] content) {
    try {
      JsonNode node = JSON.readTree(content);
      var notices = new ArrayList<Notice>();
      for (JsonNode notice : node.path("notices")) {
        notices.add(
            new Notice(
                notice.path("body").asText(),
                notice.path("signed").asBoolean(),
                notice.path("tries").asInt(),
                Instant.parse(notice.path("notBefore").asText())));
      }
      return new Payment(
          node.path("id").asText(),
          node.path("orderId").asText(),
          node.path("amount").asText(),
          node.path("currency").asText(),
          node.path("notifyUrl").asText(),
          node.path("returnUrl").asText(),
          Status.valueOf(node.path("status").asText()),
          Instant.parse(node.path("createdAt").asText()),
          notices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

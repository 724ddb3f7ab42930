package kz.isra.domain.payments;

import kz.isra.domain.money.Money;

/**
 * What a provider says of a payment, after it was proved that the provider says it.
 *
 * @param eventId the provider's name of this report; a repeat has the same
 * @param orderId what we called the order, as it came back
 * @param currency ISO 4217 letters
 */
public record PaymentReport(
    String eventId,
    String paymentId,
    String orderId,
    Money amount,
    String currency,
    Status status,
    Mode mode) {
  /** What became of the payment. */
  public enum Status {
    NEW,
    PAID,
    FAILED,
    EXPIRED
  }

  /** Whether money moves at all. */
  public enum Mode {
    TEST,
    LIVE
  }
}

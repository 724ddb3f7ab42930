package kz.isra.domain.payments;

import java.net.URI;
import java.util.Map;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;

/**
 * A payment provider (kazakhstan B7). Providers differ in units, signatures and in whether their
 * notices can be trusted; whatever comes through here is in tiyn and proved.
 */
public interface PaymentProvider {
  /** In lower case, as in the address of its notices. */
  String name();

  /** Asks the provider to take a payment. Never repeated for one order. */
  Creation create(Order order);

  /**
   * Proves a notice.
   *
   * @param body the raw bytes, as they were signed
   * @param headers names in lower case
   */
  Verification verify(byte[] body, Map<String, String> headers);

  /** Asks what became of a payment. */
  Answer query(String paymentId);

  /** Asks what became of an order whose payment we do not know. */
  Answer find(TopUpId order);

  /** What the provider wants to hear when its notice was taken; the same for every repeat. */
  Acknowledgement acknowledge(PaymentReport report);

  /**
   * @param notifyUrl where the provider sends its notices
   * @param returnUrl where the person comes back to; that proves nothing
   */
  record Order(TopUpId id, Money amount, URI notifyUrl, URI returnUrl) {}

  /** What became of {@link #create}. */
  sealed interface Creation {
    record Created(String paymentId, String payUrl) implements Creation {}

    /** The provider said no; there is no payment. */
    record Refused(String reason) implements Creation {}

    /** No answer, or none that can be read: there may be a payment. */
    record Unknown() implements Creation {}
  }

  /** What became of {@link #verify}. */
  sealed interface Verification {
    record Verified(PaymentReport report) implements Verification {}

    /**
     * @param reason for the log, without anything of the body
     */
    record Rejected(String reason) implements Verification {}
  }

  /** What the provider answered to a question. */
  sealed interface Answer {
    record Found(PaymentReport report) implements Answer {}

    record NotFound() implements Answer {}

    /** No answer that can be trusted. */
    record NoAnswer() implements Answer {}
  }

  /** An HTTP answer. */
  record Acknowledgement(int status, String contentType, String body) {}
}

package kz.isra.topups;

import java.nio.charset.StandardCharsets;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.payments.PaymentProvider;
import kz.isra.domain.payments.PaymentProvider.Acknowledgement;
import kz.isra.domain.payments.PaymentProvider.Verification;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.TakeReport;
import kz.isra.domain.payments.TopUp;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a provider tells what became of payments. The route is open to everybody, so each notice is
 * proved by its signature over the raw bytes; a repeat gets the same answer.
 */
final class NotificationRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationRoutes.class);
  private final PaymentProvider provider;
  private final TakeReport take;

  NotificationRoutes(PaymentProvider provider, TakeReport take) {
    this.provider = provider;
    this.take = take;
  }

  void addTo(Routes.Builder routes) {
    routes.open("POST /api/payments/" + provider.name() + "/notifications", this::notification);
  }

  private Response notification(Request request) {
    return switch (provider.verify(request.body(), request.headers())) {
      case Verification.Verified(PaymentReport report) -> taken(report);
      case Verification.Rejected(String reason) -> {
        LOG.warn("A notice of {} was refused: {}", provider.name(), reason);
        throw new Problem(ErrorCode.PAYMENT_REFUSED);
      }
    };
  }

  private Response taken(PaymentReport report) {
    return switch (take.take(report)) {
      case TakeReport.Outcome.Taken(TopUp topUp) -> {
        if (topUp.state() == TopUp.State.MANUAL_REVIEW) {
          LOG.error(
              "{} needs a person: payment {} is not as ordered", topUp.id(), report.paymentId());
        }
        Acknowledgement answer = provider.acknowledge(report);
        yield Response.bytes(
            answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
      }
      case TakeReport.Outcome.UnknownOrder() -> {
        LOG.warn("A notice of {} names no order of ours", provider.name());
        throw new Problem(ErrorCode.PAYMENT_REFUSED);
      }
      case TakeReport.Outcome.WrongMode() -> {
        LOG.warn("A notice of {} is of mode {}", provider.name(), report.mode());
        throw new Problem(ErrorCode.PAYMENT_REFUSED);
      }
    };
  }
}

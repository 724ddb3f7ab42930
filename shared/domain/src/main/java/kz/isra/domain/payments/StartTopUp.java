package kz.isra.domain.payments;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;

/** Begins a top-up: it is stored first, then the provider is asked, once. */
public final class StartTopUp {
  private static final int TRIES = 20;
  private final TopUps topUps;
  private final PaymentProvider provider;
  private final String origin;
  private final IdSource ids;
  private final Clock clock;

  /**
   * @param origin people and the provider reach us at, without a slash at the end
   */
  public StartTopUp(
      TopUps topUps, PaymentProvider provider, String origin, IdSource ids, Clock clock) {
    this.topUps = topUps;
    this.provider = provider;
    this.origin = origin;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param amount within the limits of {@link TopUp#fits}
   * @return the top-up as it stands after the provider's answer, or after none
   */
  public TopUp start(OrgId org, Money amount) {
    TopUp created = TopUp.created(TopUpId.next(ids), org, amount, clock.instant());
    if (!topUps.create(created)) {
      throw new IllegalStateException("An id was given twice: " + created.id());
    }
    var order =
        new PaymentProvider.Order(
            created.id(),
            amount,
            URI.create(origin + "/api/payments/" + provider.name() + "/notifications"),
            URI.create(origin + "/app/balance/top-up/" + created.id()));
    PaymentProvider.Creation answer = provider.create(order);
    for (int i = 0; i < TRIES; i++) {
      // the provider's notice may have come before its answer was stored
      TopUp now = topUps.find(created.id()).orElse(created);
      Optional<TopUp> next = after(now, answer);
      if (next.isEmpty()) {
        return now;
      }
      if (topUps.replace(next.get())) {
        return next.get();
      }
    }
    throw new IllegalStateException(created.id() + " never stood still");
  }

  private static Optional<TopUp> after(TopUp now, PaymentProvider.Creation answer) {
    return switch (answer) {
      case PaymentProvider.Creation.Created(String paymentId, String payUrl) ->
          Optional.of(now.redirected(paymentId, payUrl));
      case PaymentProvider.Creation.Refused(String reason) -> become(now, TopUp.State.FAILED);
      case PaymentProvider.Creation.Unknown() -> become(now, TopUp.State.UNKNOWN);
    };
  }

  private static Optional<TopUp> become(TopUp now, TopUp.State next) {
    return now.state().mayBecome(next) ? Optional.of(now.became(next)) : Optional.empty();
  }
}

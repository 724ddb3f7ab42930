package kz.isra.domain.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;

/**
 * Looks after a top-up that is not yet settled by asking the provider. It never asks for a second
 * payment: what is unknown stays unknown until the provider knows it, or for a day (acceptance
 * check 13).
 */
public final class FollowTopUp {
  private static final Duration GIVE_UP = Duration.ofHours(24);
  private static final int MOST = 50;
  private final TopUps topUps;
  private final PaymentProvider provider;
  private final TakeReport take;
  private final Clock clock;

  public FollowTopUp(TopUps topUps, PaymentProvider provider, TakeReport take, Clock clock) {
    this.topUps = topUps;
    this.provider = provider;
    this.take = take;
    this.clock = clock;
  }

  /** The organizer's top-up as it stands now; a foreign one is not found. */
  public Optional<TopUp> look(OrgId org, TopUpId id) {
    Optional<TopUp> found = topUps.find(id).filter(topUp -> topUp.org().equals(org));
    return found.map(topUp -> topUp.state().open() ? follow(topUp) : topUp);
  }

  /**
   * Asks after those that are due, whoever looks or not (requirements C3). Each is moved ahead
   * before the question, so that a provider that does not answer is asked more and more seldom, and
   * two sweeps do not ask twice.
   *
   * @return what could not be done; the rest is done
   */
  public List<RuntimeException> sweep() {
    var failures = new ArrayList<RuntimeException>();
    for (TopUp due : topUps.due(clock.instant(), MOST)) {
      try {
        TopUp next = due.asked(clock.instant());
        if (topUps.replace(next)) {
          follow(next);
        }
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    return failures;
  }

  private TopUp follow(TopUp topUp) {
    Instant now = clock.instant();
    PaymentProvider.Answer answer =
        topUp.paymentId().map(provider::query).orElseGet(() -> provider.find(topUp.id()));
    return switch (answer) {
      case PaymentProvider.Answer.Found(PaymentReport report) -> {
        TopUp told = told(topUp, report);
        yield told.state().open() && !told.expiresAt().isAfter(now)
            ? settle(told, TopUp.State.EXPIRED)
            : told;
      }
      case PaymentProvider.Answer.NotFound() ->
          topUp.createdAt().plus(GIVE_UP).isAfter(now) ? topUp : settle(topUp, TopUp.State.FAILED);
      case PaymentProvider.Answer.NoAnswer() -> topUp;
    };
  }

  private TopUp told(TopUp topUp, PaymentReport report) {
    boolean same = report.orderId().equals(topUp.id().value());
    boolean news = report.status() != PaymentReport.Status.NEW;
    if (same && news && take.take(report) instanceof TakeReport.Outcome.Taken(TopUp taken)) {
      return taken;
    }
    return topUp;
  }

  private TopUp settle(TopUp topUp, TopUp.State end) {
    TopUp next = topUp.became(end);
    return topUps.replace(next) ? next : topUps.find(topUp.id()).orElse(topUp);
  }
}

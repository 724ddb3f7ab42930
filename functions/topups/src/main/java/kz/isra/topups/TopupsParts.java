package kz.isra.topups;

import java.time.Clock;
import kz.isra.domain.account.Limits;
import kz.isra.domain.account.LoginTokens;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.payments.FollowTopUp;
import kz.isra.domain.payments.PaymentProvider;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.StartTopUp;
import kz.isra.domain.payments.TakeReport;
import kz.isra.domain.payments.TopUps;
import kz.isra.domain.requests.Requests;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the function is made of, whatever the stores and the provider behind it are. */
record TopupsParts(
    TopUps topUps,
    Books books,
    PaymentProvider provider,
    LoginTokens logins,
    Limits limits,
    Requests requests) {
  private static final Logger LOG = LoggerFactory.getLogger(TopupsParts.class);

  Routes routes(Config config) {
    Clock clock = config.clock();
    TakeReport take = take(clock);
    var builder = Routes.builder(config);
    new TopUpRoutes(
            new StartTopUp(topUps, provider, config.publicOrigin(), config.ids(), clock),
            new FollowTopUp(topUps, provider, take, clock),
            new Callers(logins, clock),
            new Idempotency(requests, clock),
            limits,
            clock)
        .addTo(builder);
    new NotificationRoutes(provider, take).addTo(builder);
    return builder.build();
  }

  /** Each minute, {@code {sweep:true}}; what fails is logged and tried again when it is due. */
  ScheduleConsumer sweep(Clock clock) {
    var follow = new FollowTopUp(topUps, provider, take(clock), clock);
    return input ->
        follow.sweep().forEach(failure -> LOG.error("A top-up was not followed", failure));
  }

  /** The sandbox knows test payments only; a provider of real money brings its own mode. */
  private TakeReport take(Clock clock) {
    return new TakeReport(topUps, books, PaymentReport.Mode.TEST, clock);
  }
}

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

/** What the function is made of, whatever the stores and the provider behind it are. */
record TopupsParts(
    TopUps topUps,
    Books books,
    PaymentProvider provider,
    LoginTokens logins,
    Limits limits,
    Requests requests) {

  Routes routes(Config config) {
    Clock clock = config.clock();
    // the sandbox knows test payments only; a provider of real money brings its own mode
    var take = new TakeReport(topUps, books, PaymentReport.Mode.TEST, clock);
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
}

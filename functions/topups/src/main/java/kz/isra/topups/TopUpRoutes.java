package kz.isra.topups;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.account.Limit;
import kz.isra.domain.account.Limits;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;
import kz.isra.domain.payments.FollowTopUp;
import kz.isra.domain.payments.StartTopUp;
import kz.isra.domain.payments.TopUp;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The organizer's routes of top-ups. What the browser brings back credits nothing. */
final class TopUpRoutes {
  private final StartTopUp start;
  private final FollowTopUp follow;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Limits limits;
  private final Clock clock;

  TopUpRoutes(
      StartTopUp start,
      FollowTopUp follow,
      Callers callers,
      Idempotency idempotency,
      Limits limits,
      Clock clock) {
    this.start = start;
    this.follow = follow;
    this.callers = callers;
    this.idempotency = idempotency;
    this.limits = limits;
    this.clock = clock;
  }

  void addTo(Routes.Builder routes) {
    routes.on("POST /api/topups", this::start).on("GET /api/topups/{topUpId}", this::look);
  }

  private Response start(Request request) {
    OrgId org = callers.caller(request).confirmed().org();
    Fields fields = request.fields();
    Money amount = new Money(fields.integer("amountTiyn").required());
    if (fields.clean() && !TopUp.fits(amount)) {
      fields.refuse("amountTiyn", "AMOUNT");
    }
    fields.check();
    return idempotency.once(
        org.value(),
        request,
        () -> {
          if (!limits.take(Limit.TOP_UP_OF_ORG, org.value(), clock.instant())) {
            throw new Problem(ErrorCode.TOO_MANY_ATTEMPTS);
          }
          return Response.json(201, body(start.start(org, amount)));
        });
  }

  private Response look(Request request) {
    OrgId org = callers.caller(request).org();
    TopUp topUp =
        TopUpId.of(request.param("topUpId"))
            .flatMap(id -> follow.look(org, id))
            .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    return Response.json(200, body(topUp));
  }

  private static Map<String, Object> body(TopUp topUp) {
    var body = new LinkedHashMap<String, Object>();
    body.put("topUpId", topUp.id().value());
    body.put("amountTiyn", topUp.amount().tiyn());
    body.put("state", topUp.state().name());
    body.put("createdAt", topUp.createdAt());
    if (topUp.state().open()) {
      topUp.payUrl().ifPresent(url -> body.put("payUrl", url));
    }
    topUp.creditedAt().ifPresent(at -> body.put("creditedAt", at));
    if (topUp.late()) {
      body.put("late", true);
    }
    return body;
  }
}

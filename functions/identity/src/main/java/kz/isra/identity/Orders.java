package kz.isra.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import kz.isra.domain.account.ChangeStanding;
import kz.isra.domain.account.Organization;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.account.PersonalKeys;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.id.OrgId;
import kz.isra.lambda.ScheduleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders of the operator, given by invoking the function: {@code {"suspend": {order, account,
 * axis?, reason, by}}} and {@code {"restore": {…}}} of the same shape. {@code order} is the
 * decision's number, {@code account} an {@code org_…}, a login or a confirmed e-mail, {@code axis}
 * one of {@code lifecycle}, {@code billing} and {@code moderation}, which it is where nothing is
 * said. An order that cannot be obeyed fails the invocation with a sentence.
 */
final class Orders implements ScheduleConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
  private final ChangeStanding change;
  private final Organizations organizations;
  private final PersonalKeys keys;
  private final Clock clock;

  Orders(ChangeStanding change, Organizations organizations, PersonalKeys keys, Clock clock) {
    this.change = change;
    this.organizations = organizations;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void consume(JsonNode input) {
    for (StandingOrder.Kind kind : StandingOrder.Kind.values()) {
      JsonNode fields = input.path(kind.name().toLowerCase(Locale.ROOT));
      if (fields.isObject()) {
        obey(kind, fields);
        return;
      }
    }
    throw new IllegalArgumentException("Neither suspend nor restore");
  }

  private void obey(StandingOrder.Kind kind, JsonNode fields) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var order =
        new StandingOrder(
            fields.path("order").asText(),
            account(fields.path("account").asText(), now),
            kind,
            axis(fields.path("axis").asText("")),
            fields.path("reason").asText().strip(),
            fields.path("by").asText().strip(),
            now);
    switch (change.obey(order)) {
      case ChangeStanding.Outcome.Obeyed(Standing standing) ->
          LOG.info("{} is {} by order {}", order.org(), standing.effective(), order.number());
      case ChangeStanding.Outcome.Repeated() ->
          LOG.info("Order {} about {} was obeyed before", order.number(), order.org());
      case ChangeStanding.Outcome.AsItWas() ->
          LOG.info("{} stands so without order {}", order.org(), order.number());
      case ChangeStanding.Outcome.NumberTaken() ->
          throw new IllegalArgumentException("Another order has the number " + order.number());
      case ChangeStanding.Outcome.NoAccount() ->
          throw new IllegalArgumentException("There is no account " + order.org());
    }
  }

  private OrgId account(String text, Instant now) {
    Optional<OrgId> id = OrgId.of(text);
    if (id.isPresent()) {
      return id.get();
    }
    Optional<Organization> named =
        text.contains("@")
            ? organizations.byEmail(keys.email(text))
            : organizations.byLogin(keys.login(text), now);
    return named
        .map(Organization::id)
        .orElseThrow(() -> new IllegalArgumentException("There is no such account"));
  }

  private static Standing.Axis axis(String text) {
    return text.isBlank()
        ? Standing.Axis.MODERATION
        : Standing.Axis.valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}

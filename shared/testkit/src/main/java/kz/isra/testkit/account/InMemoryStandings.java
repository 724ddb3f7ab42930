package kz.isra.testkit.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.account.StandingOrders;
import kz.isra.domain.id.OrgId;

/** The standing of accounts in memory, safe for use by many threads. */
public final class InMemoryStandings implements StandingOrders {
  private final Map<OrgId, Standing> standings = new HashMap<>();
  private final Map<String, Kept> orders = new HashMap<>();

  @Override
  public synchronized Standing of(OrgId org) {
    return standings.getOrDefault(org, Standing.untouched(org));
  }

  @Override
  public synchronized Optional<Kept> kept(OrgId org, String number) {
    return Optional.ofNullable(orders.get(key(org, number)));
  }

  @Override
  public synchronized boolean write(Standing next, StandingOrder order) {
    String key = key(order.org(), order.number());
    if (orders.containsKey(key) || of(next.org()).version() != next.version() - 1) {
      return false;
    }
    standings.put(next.org(), next);
    orders.put(key, new Kept(order, false));
    return true;
  }

  @Override
  public synchronized void told(StandingOrder order) {
    orders.computeIfPresent(
        key(order.org(), order.number()), (key, kept) -> new Kept(kept.order(), true));
  }

  /** Suspends an account as an order of the operator's does. */
  public synchronized void suspend(OrgId org, Instant at) {
    var suspension = new Standing.Suspension("Проверка", at);
    standings.put(
        org,
        new Standing(org, Map.of(Standing.Axis.MODERATION, suspension), of(org).version() + 1));
  }

  /** Lifts every suspension. */
  public synchronized void restore(OrgId org) {
    standings.put(org, new Standing(org, Map.of(), of(org).version() + 1));
  }

  private static String key(OrgId org, String number) {
    return org + "#" + number;
  }
}

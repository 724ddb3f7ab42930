package kz.isra.testkit.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.account.Limit;
import kz.isra.domain.account.Limits;

/** Attempts in memory, safe for use by many threads. */
public final class InMemoryLimits implements Limits {
  private final Map<String, List<Instant>> attempts = new HashMap<>();

  @Override
  public synchronized boolean take(Limit limit, String key, Instant now) {
    List<Instant> within = within(limit, key);
    within.removeIf(at -> !at.isAfter(now.minus(limit.window())));
    return within.size() < limit.most() && within.add(now);
  }

  @Override
  public synchronized void giveBack(Limit limit, String key, Instant at) {
    within(limit, key).remove(at);
  }

  private List<Instant> within(Limit limit, String key) {
    return attempts.computeIfAbsent(limit.name() + "#" + key, name -> new ArrayList<>());
  }
}

package kz.isra.adapter.dynamodb.account;

import static kz.isra.adapter.dynamodb.Attributes.of;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Cancellation;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.account.Limit;
import kz.isra.domain.account.Limits;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attempts in the Accounts table: one item a key with the instants inside the window, replaced by
 * its version. Exact, at the price of a retry where two attempts meet.
 */
public final class DynamoLimits implements Limits {
  private static final String ATTEMPTS = "attempts"; // L of N, ms
  private static final String VERSION = "version"; // N
  private static final int TRIES = 30;
  private final Table table;

  public DynamoLimits(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  @Override
  public boolean take(Limit limit, String key, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Map<String, AttributeValue> item = item(limit, key);
      List<Long> attempts = within(limit, item, now);
      if (attempts.size() >= limit.most()) {
        return false;
      }
      attempts.add(now.toEpochMilli());
      if (replace(limit, key, item, attempts, now)) {
        return true;
      }
      Cancellation.pause();
    }
    return false; // so many at once are too many
  }

  @Override
  public void giveBack(Limit limit, String key, Instant at) {
    for (int i = 0; i < TRIES; i++) {
      Map<String, AttributeValue> item = item(limit, key);
      List<Long> attempts = within(limit, item, at);
      if (!attempts.remove(Long.valueOf(at.toEpochMilli()))
          || replace(limit, key, item, attempts, at)) {
        return;
      }
      Cancellation.pause();
    }
  }

  private static List<Long> within(Limit limit, Map<String, AttributeValue> item, Instant now) {
    long after = now.minus(limit.window()).toEpochMilli();
    var attempts = new ArrayList<Long>();
    for (AttributeValue value : item.getOrDefault(ATTEMPTS, AttributeValue.fromL(List.of())).l()) {
      long at = Long.parseLong(value.n());
      if (at > after) {
        attempts.add(at);
      }
    }
    return attempts;
  }

  private Map<String, AttributeValue> item(Limit limit, String key) {
    return table.get(key(limit, key)).orElse(Map.of());
  }

  private boolean replace(
      Limit limit,
      String key,
      Map<String, AttributeValue> before,
      List<Long> attempts,
      Instant now) {
    long version = before.isEmpty() ? 0 : Attributes.number(before, VERSION);
    var item = new HashMap<>(key(limit, key));
    item.put(ATTEMPTS, AttributeValue.fromL(attempts.stream().map(Attributes::of).toList()));
    item.put(VERSION, of(version + 1));
    AccountItems.ending(item, now.plus(limit.window()));
    return before.isEmpty() ? table.putNew(item) : table.replace(item, version + 1);
  }

  private static Map<String, AttributeValue> key(Limit limit, String key) {
    return Map.of(
        AccountItems.PK, of("limit#" + limit.name() + "#" + key), AccountItems.SK, of("attempts"));
  }
}

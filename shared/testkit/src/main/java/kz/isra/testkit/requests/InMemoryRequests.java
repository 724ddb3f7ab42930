package kz.isra.testkit.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.requests.Requests;

/** Remembered requests in memory, safe for use by many threads. */
public final class InMemoryRequests implements Requests {
  private static final Duration KEPT = Duration.ofDays(7);
  private final Map<String, Row> rows = new HashMap<>();

  private record Row(
      String bodyHash, Instant until, Instant expiresAt, Optional<StoredAnswer> answer) {
    boolean free(String hash, Instant now) {
      return !expiresAt.isAfter(now)
          || (answer.isEmpty() && !until.isAfter(now) && bodyHash.equals(hash));
    }
  }

  @Override
  public synchronized Claim claim(String key, String bodyHash, Instant now, Instant until) {
    Row row = rows.get(key);
    if (row == null || row.free(bodyHash, now)) {
      rows.put(key, new Row(bodyHash, until, now.plus(KEPT), Optional.empty()));
      return new Claim.Claimed();
    }
    if (!row.bodyHash().equals(bodyHash)) {
      return new Claim.OtherBody();
    }
    return row.answer().<Claim>map(Claim.Answered::new).orElseGet(Claim.InProgress::new);
  }

  @Override
  public synchronized void finish(String key, StoredAnswer answer) {
    rows.computeIfPresent(
        key,
        (same, row) ->
            row.answer().isPresent()
                ? row
                : new Row(row.bodyHash(), row.until(), row.expiresAt(), Optional.of(answer)));
  }

  @Override
  public synchronized void release(String key) {
    rows.computeIfPresent(key, (same, row) -> row.answer().isPresent() ? row : null);
  }
}

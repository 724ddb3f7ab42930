package kz.isra.domain.account;

import java.time.Instant;

/** Counts attempts inside a sliding window, exactly, under any concurrency. */
public interface Limits {
  /**
   * Counts one attempt, if it is allowed.
   *
   * @param key carries no personal data
   * @return false where the window is full; a refused attempt is not counted
   */
  boolean take(Limit limit, String key, Instant now);

  /** Forgets the attempt of that instant, because it was a success. */
  void giveBack(Limit limit, String key, Instant at);
}

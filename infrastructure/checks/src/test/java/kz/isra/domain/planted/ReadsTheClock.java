package kz.isra.domain.planted;

import java.time.Instant;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class ReadsTheClock {
  Instant now() {
    return Instant.now();
  }
}

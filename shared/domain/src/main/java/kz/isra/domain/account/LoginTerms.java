package kz.isra.domain.account;

import java.time.Duration;
import java.time.Instant;

/** How long a login lives (reliability A1 row 13). */
public final class LoginTerms {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration IDLE_REMEMBERED = Duration.ofDays(14);
  private static final Duration ABSOLUTE = Duration.ofDays(30);

  private LoginTerms() {}

  public static boolean alive(Instant createdAt, Instant seenAt, boolean remembered, Instant now) {
    return now.isBefore(absoluteEnd(createdAt)) && now.isBefore(idleEnd(seenAt, remembered));
  }

  public static Instant absoluteEnd(Instant createdAt) {
    return createdAt.plus(ABSOLUTE);
  }

  private static Instant idleEnd(Instant seenAt, boolean remembered) {
    return seenAt.plus(remembered ? IDLE_REMEMBERED : IDLE);
  }
}

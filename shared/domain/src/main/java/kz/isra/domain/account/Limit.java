package kz.isra.domain.account;

import java.time.Duration;

/**
 * So many attempts in so long a time.
 *
 * @param name keeps the counts of different limits apart
 * @param most at most 100
 */
public record Limit(String name, int most, Duration window) {
  public Limit {
    if (most < 1 || most > 100) {
      throw new IllegalArgumentException("A limit counts from 1 to 100");
    }
  }

  /** From one address to one account: slows a guesser, never locks the owner out elsewhere. */
  public static final Limit LOGIN_OF_ACCOUNT =
      new Limit("login-account", 5, Duration.ofMinutes(15));

  public static final Limit LOGIN_FROM_IP = new Limit("login-ip", 20, Duration.ofMinutes(15));
  public static final Limit RESET_OF_EMAIL = new Limit("reset-email", 3, Duration.ofHours(1));
  public static final Limit RESET_FROM_IP = new Limit("reset-ip", 20, Duration.ofHours(1));
  public static final Limit CONFIRMATION_MAIL = new Limit("confirm-mail", 3, Duration.ofHours(1));
  public static final Limit TOKEN_FROM_IP = new Limit("token-ip", 60, Duration.ofHours(1));
  public static final Limit TOP_UP_OF_ORG = new Limit("topup", 10, Duration.ofHours(1));

  /** The number is configuration: tests and trying need more. */
  public static Limit registrations(int mostPerHour) {
    return new Limit("register-ip", mostPerHour, Duration.ofHours(1));
  }
}

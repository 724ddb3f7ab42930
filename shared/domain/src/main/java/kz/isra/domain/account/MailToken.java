package kz.isra.domain.account;

import java.time.Duration;
import java.time.Instant;
import kz.isra.domain.id.OrgId;

/**
 * What a link in a mail stands for.
 *
 * @param hash SHA-256 of the link's secret, in hex
 * @param used a used one is kept until its end, so that a second click can be told from a wrong one
 */
public record MailToken(String hash, Purpose purpose, OrgId org, Instant expiresAt, boolean used) {
  /** What the link is for, and how long it lives. */
  public enum Purpose {
    CONFIRM(Organization.PENDING),
    RESET(Duration.ofMinutes(10));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    public Duration life() {
      return life;
    }
  }

  static MailToken of(String secret, Purpose purpose, OrgId org, Instant now) {
    return new MailToken(Sha256.hex(secret), purpose, org, now.plus(purpose.life()), false);
  }

  boolean alive(Instant now) {
    return expiresAt.isAfter(now);
  }
}

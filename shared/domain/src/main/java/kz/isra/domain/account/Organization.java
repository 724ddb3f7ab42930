package kz.isra.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.id.OrgId;

/**
 * An organizer's account without any personal data: that stands in {@code PersonalData}.
 *
 * @param expiresAt an account whose e-mail was never confirmed is gone then (C3: seven days)
 * @param credentials counts changes of the password; a login of an older count is dead
 * @param identityKey HMAC of the identity number
 * @param emailKey HMAC of the e-mail
 * @param trialCredited whether the confirmation brought the trial bonus
 */
public record Organization(
    OrgId id,
    State state,
    Instant createdAt,
    Optional<Instant> expiresAt,
    String passwordHash,
    long credentials,
    String identityKey,
    String emailKey,
    String loginKey,
    Set<Flag> flags,
    boolean trialCredited) {
  /** How long an e-mail may be confirmed. */
  public static final Duration PENDING = Duration.ofDays(7);

  /** The lifecycle so far; suspension and moderation are axes of their own (C3). */
  public enum State {
    PENDING_EMAIL,
    OPEN
  }

  /** What a person of the operator should look at. */
  public enum Flag {
    ODD_NUMBER,
    MIXED_SCRIPT,
    DISPOSABLE_MAIL,
    /** The identity had its trial bonus before. */
    REPEATED_IDENTITY
  }

  public Organization {
    flags = Set.copyOf(flags);
    if ((state == State.PENDING_EMAIL) != expiresAt.isPresent()) {
      throw new IllegalArgumentException("Only an unconfirmed account expires");
    }
  }

  public boolean confirmed() {
    return state == State.OPEN;
  }

  public boolean gone(Instant now) {
    return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** Masked: it holds the hash of a password. */
  @Override
  public String toString() {
    return "Organization[" + id + " " + state + "]";
  }
}

package kz.isra.domain.account;

import java.time.Instant;

/**
 * The evidence that the public offer was accepted and personal data may be processed (requirements
 * OF-02, clause 4.5). It is written in the transaction that makes the account.
 *
 * @param sha256 of the version's published bytes, in hex
 * @param ip personal data: stored where personal data is
 * @param userAgent personal data too; at most 400 characters
 */
public record Acceptance(
    int offerVersion, String sha256, Instant at, String language, String ip, String userAgent) {
  private static final int LONGEST = 400;

  public Acceptance {
    userAgent = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
  }

  /** Masked: an address is personal data. */
  @Override
  public String toString() {
    return "Acceptance[" + offerVersion + " " + at + "]";
  }
}

package kz.isra.domain.session;

import java.util.Locale;

/** Why a session ended, or why it never started. */
public enum EndReason {
  HOST,
  PLANNED,
  INTERRUPTED,
  SCRIPT,
  STOPPED,
  NO_FUNDS,
  LIVE_IN_THE_WAY,
  CANCELLED,
  LATE,
  SUSPENDED,
  ASSET;

  /** As events write it, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package kz.isra.domain.log;

import java.util.Locale;
import java.util.Optional;

/** As whom somebody acts in a session. */
public enum Role {
  HOST,
  VIEWER,
  /** A recorded viewer of a scenario. */
  SCRIPT,
  SYSTEM;

  /** As it is written in JSON: in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #code} wrote; empty where it is none. */
  public static Optional<Role> of(String code) {
    for (Role role : values()) {
      if (role.code().equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}

package kz.isra.domain.log;

/** In what role somebody acts in a session. */
public enum Role {
  HOST,
  VIEWER,
  SCRIPT,
  SYSTEM
}

package kz.isra.domain.session;

/** Who leads a session: a host, or a recorded scenario. */
public enum SessionKind {
  LIVE,
  AUTO
}

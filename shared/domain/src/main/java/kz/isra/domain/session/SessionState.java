package kz.isra.domain.session;

import java.util.Map;
import java.util.Set;

/** Where a session stands (C3). Only the transitions listed here exist. */
public enum SessionState {
  /** Planned; the room may be waiting. */
  SCHEDULED,
  /** An autowebinar that is armed: the room and the money are held, the start is some time away. */
  STARTING,
  LIVE,
  /** The host has been away for a minute; the audience waits. */
  INTERRUPTED,
  /** Over for the audience; the steps of finishing are being done. */
  ENDING,
  ENDED,
  CANCELLED,
  MISSED;

  private static final Map<SessionState, Set<SessionState>> NEXT =
      Map.of(
          SCHEDULED, Set.of(STARTING, LIVE, CANCELLED, MISSED),
          STARTING, Set.of(LIVE, ENDING, CANCELLED, MISSED),
          LIVE, Set.of(INTERRUPTED, ENDING),
          INTERRUPTED, Set.of(LIVE, ENDING),
          ENDING, Set.of(ENDED),
          ENDED, Set.of(),
          CANCELLED, Set.of(),
          MISSED, Set.of());

  public boolean mayBecome(SessionState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Nothing more will happen. */
  public boolean isFinal() {
    return NEXT.getOrDefault(this, Set.of()).isEmpty();
  }
}

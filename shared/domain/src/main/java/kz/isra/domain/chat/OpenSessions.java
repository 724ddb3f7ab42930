package kz.isra.domain.chat;

import java.time.Instant;
import kz.isra.domain.id.SessionId;

/** Whether a session takes what is said. */
public interface OpenSessions {
  /** May be a second behind. */
  Openness recently(SessionId session, Instant now);

  /** Read consistently, by a read that began after this call. */
  Openness now(SessionId session, Instant now);

  /** What a session takes. */
  enum Openness {
    NOT_YET,
    OPEN,
    OVER
  }
}

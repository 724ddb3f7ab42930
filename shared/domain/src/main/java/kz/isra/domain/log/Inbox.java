package kz.isra.domain.log;

import java.time.Instant;
import kz.isra.domain.id.SessionId;

/**
 * Where events wait for the sequencer. One item per event, so concurrent senders never meet. What
 * is accepted here is durable and will stand in the log exactly once, in the order of acceptance;
 * only what comes after the session's end is left out.
 */
public interface Inbox {
  /**
   * Puts one event. Harmless to repeat with the same id.
   *
   * @param now becomes the event's {@code at}
   */
  Receipt put(SessionId session, Audience audience, EventDraft draft, Instant now);

  /** What became of it. Either way the sender may be told that it is in. */
  enum Receipt {
    ACCEPTED,
    REPEATED
  }
}

package kz.isra.domain.log;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;

/** An item of the inbox as it arrives at the sequencer. The same one may arrive again. */
public sealed interface Arrival {
  SessionId session();

  Audience audience();

  /** The id by which a repeat is recognised. */
  EventId id();

  /**
   * @param at when it was accepted
   */
  record Readable(SessionId session, Audience audience, EventDraft draft, Instant at)
      implements Arrival {
    @Override
    public EventId id() {
      return draft.id();
    }
  }

  /**
   * An item that cannot be understood; a {@code void} event will stand in its place.
   *
   * @param at when it was accepted, where at least that can be read
   */
  record Unreadable(SessionId session, Audience audience, EventId id, Optional<Instant> at)
      implements Arrival {}
}

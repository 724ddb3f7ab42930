package kz.isra.domain.log;

import java.util.List;
import kz.isra.domain.id.SessionId;

/**
 * A piece of a log, written once and never changed: what one frame carries to the sockets, what is
 * read over HTTP by number and what the recording consists of.
 *
 * @param number from 1, without holes
 * @param events at least one, seq dense and offset never falling
 */
public record Block(SessionId session, Audience audience, long number, List<Event> events) {
  /** The frame of a block is at most this long; a WebSocket frame may have 32 KB. */
  public static final int LARGEST_FRAME = 28 * 1024;

  public Block {
    if (number < 1 || events.isEmpty()) {
      throw new IllegalArgumentException("Not a block: " + number);
    }
    events = List.copyOf(events);
  }

  public long firstSeq() {
    return events.getFirst().seq();
  }

  public long lastSeq() {
    return events.getLast().seq();
  }

  public long lastOffsetMs() {
    return events.getLast().offsetMs();
  }

  /** Whether it is the last block of its log. */
  public boolean ended() {
    return events.getLast().closes();
  }
}

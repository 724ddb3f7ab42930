package kz.isra.domain.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.SessionId;

/**
 * The only writer of logs: turns arrivals of the inbox into immutable blocks.
 *
 * <p>Each event stands in its log exactly once, with dense seq in the order of arrival and an
 * offset that never falls, however often and on however many instances the same arrivals are given:
 * the ids of all events of a log are known before its next block is written, and a block's number
 * can be taken once. What comes after the session's end is left out.
 */
public final class Sequencer {
  /** A writer that loses this often in a row is not alone by accident. */
  private static final int MOST_LOSSES = 50;

  private final Log log;
  private final EventCodec codec;
  private final Map<String, LogTail> tails;

  /**
   * @param remembered so many logs are known without reading them again; each takes up to 2 MB
   */
  public Sequencer(Log log, EventCodec codec, int remembered) {
    this.log = log;
    this.codec = codec;
    this.tails =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, LogTail> eldest) {
            return size() > remembered;
          }
        };
  }

  /**
   * Writes what is new of the arrivals, in as few blocks as hold it. To be called for one log by
   * one thread of an instance at a time; for different logs side by side. After an exception the
   * same arrivals can be given again.
   *
   * @param arrivals all of this session and audience, in the order of the inbox
   * @return the blocks that were written, to be sent to the sockets
   */
  public List<Frame> commit(
      SessionId session, Audience audience, Collection<? extends Arrival> arrivals) {
    String key = session + "#" + audience;
    try {
      return commit(session, audience, tail(key, session, audience), arrivals);
    } catch (RuntimeException unknownOutcome) {
      synchronized (tails) {
        tails.remove(key);
      }
      throw unknownOutcome;
    }
  }

  private List<Frame> commit(
      SessionId session, Audience audience, LogTail tail, Collection<? extends Arrival> arrivals) {
    var written = new ArrayList<Frame>();
    var left = new ArrayDeque<Arrival>(arrivals);
    int losses = 0;
    while (!left.isEmpty()) {
      var draft = new BlockDraft(tail, codec);
      var taken = new ArrayList<Arrival>();
      for (Arrival next = left.peek(); next != null && draft.take(next); next = left.peek()) {
        taken.add(left.remove());
      }
      Optional<Frame> frame = draft.frame(session, audience);
      if (frame.isEmpty()) {
        continue;
      }
      if (log.append(frame.get())) {
        tail.add(frame.get().block());
        written.add(frame.get());
        continue;
      }
      List<Block> others = log.after(session, audience, tail.head().block());
      if (others.isEmpty() || ++losses > MOST_LOSSES) {
        throw new IllegalStateException("No free number in the log of " + session);
      }
      tail.add(others);
      if (same(others.getFirst(), frame.get().block())) {
        written.add(frame.get()); // our own, written by a try whose answer was lost
      }
      taken.reversed().forEach(left::addFirst);
    }
    return written;
  }

  private static boolean same(Block one, Block other) {
    return one.events().stream()
        .map(Event::id)
        .toList()
        .equals(other.events().stream().map(Event::id).toList());
  }

  private LogTail tail(String key, SessionId session, Audience audience) {
    synchronized (tails) {
      LogTail known = tails.get(key);
      if (known != null) {
        return known;
      }
    }
    var tail = new LogTail();
    tail.add(log.after(session, audience, 0));
    synchronized (tails) {
      tails.put(key, tail);
    }
    return tail;
  }
}

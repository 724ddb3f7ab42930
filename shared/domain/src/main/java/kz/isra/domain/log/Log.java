package kz.isra.domain.log;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.SessionId;

/** The logs of sessions, kept as immutable blocks. Only the sequencer appends. */
public interface Log {
  /**
   * Writes a block, if its number is still free.
   *
   * @return false when another writer was faster: read what it wrote, then try again
   */
  boolean append(Frame frame);

  /** The bytes of one block, exactly as they were sent to the sockets. */
  Optional<byte[]> frame(SessionId session, Audience audience, long number);

  /** The newest block's numbers; {@link Head#EMPTY} where there is none. Read consistently. */
  Head head(SessionId session, Audience audience);

  /**
   * All blocks with a higher number, in order, read consistently. Zero reads the whole log: at most
   * 20,000 events.
   */
  List<Block> after(SessionId session, Audience audience, long number);

  /** All events of a log in order. */
  default List<Event> events(SessionId session, Audience audience) {
    return after(session, audience, 0).stream().flatMap(block -> block.events().stream()).toList();
  }

  /**
   * Where a log ends.
   *
   * @param block number of the newest block, 0 before the first
   * @param seq of the newest event, 0 before the first
   */
  record Head(long block, long seq, long offsetMs, boolean ended) {
    public static final Head EMPTY = new Head(0, 0, 0, false);

    public static Head of(Block block) {
      return new Head(block.number(), block.lastSeq(), block.lastOffsetMs(), block.ended());
    }
  }
}

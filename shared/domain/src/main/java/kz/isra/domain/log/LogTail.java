package kz.isra.domain.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;

/**
 * What the sequencer must know of a log to write its next block: where it ends and the ids of all
 * its events. Learnt from the blocks only, so it can always be learnt again.
 */
final class LogTail {
  private final Set<String> ids = new HashSet<>();
  private Log.Head head = Log.Head.EMPTY;
  private Optional<Instant> startedAt = Optional.empty();

  void add(Collection<Block> blocks) {
    blocks.forEach(this::add);
  }

  void add(Block block) {
    if (block.number() != head.block() + 1) {
      throw new IllegalStateException(
          "Block " + block.number() + " of " + block.session() + " after " + head.block());
    }
    for (Event event : block.events()) {
      ids.add(event.id().value());
      if (startedAt.isEmpty() && event.type().equals(EventType.SESSION_STARTED)) {
        startedAt = Optional.of(event.at());
      }
    }
    head = Log.Head.of(block);
  }

  Log.Head head() {
    return head;
  }

  boolean knows(EventId id) {
    return ids.contains(id.value());
  }

  /** Milliseconds since Start; 0 while nothing has started. */
  long offsetMs(Instant at) {
    return startedAt.map(start -> Math.max(0, Duration.between(start, at).toMillis())).orElse(0L);
  }
}

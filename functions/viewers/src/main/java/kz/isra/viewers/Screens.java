package kz.isra.viewers;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.isra.contract.EventType;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Screen;

/**
 * The screens of sessions, folded once: each question reads and folds only the blocks that came
 * since the last one.
 */
final class Screens {
  private static final int MOST_REMEMBERED = 50;
  private final Log log;
  private final Map<SessionId, Folded> folded =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Folded> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /**
   * A log up to some block.
   *
   * @param banners that were shown so far
   */
  record Folded(Log.Head head, Screen screen, Set<String> banners) {
    static final Folded NOTHING = new Folded(Log.Head.EMPTY, Screen.EMPTY, Set.of());

    Folded with(List<Block> blocks) {
      if (blocks.isEmpty()) {
        return this;
      }
      List<Event> events = blocks.stream().flatMap(block -> block.events().stream()).toList();
      var shown = new HashSet<>(banners);
      events.stream()
          .filter(event -> event.type().equals(EventType.BANNER_SHOWN))
          .forEach(event -> shown.add(event.text("bannerId")));
      return new Folded(Log.Head.of(blocks.getLast()), screen.fold(events), Set.copyOf(shown));
    }
  }

  Screens(Log log) {
    this.log = log;
  }

  /** What the session's public log came to, up to the newest block. */
  Folded of(SessionId session) {
    Folded before;
    synchronized (folded) {
      before = folded.getOrDefault(session, Folded.NOTHING);
    }
    Folded after = before.with(log.after(session, Audience.PUBLIC, before.head.block()));
    synchronized (folded) {
      folded.merge(
          session, after, (one, other) -> one.head.block() > other.head.block() ? one : other);
    }
    return after;
  }
}

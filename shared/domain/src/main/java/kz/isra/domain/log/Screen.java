package kz.isra.domain.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;

/**
 * What is seen of a session: the fold of its events.
 *
 * <p>It consists of slots, each held by the event with the highest {@link Stamp} that was meant for
 * it. Therefore events may be folded in any order and repeatedly, and two screens merge slot by
 * slot: the merge is the fold of the interleaved events. Unknown types are ignored.
 *
 * <p>Slots: {@code state} (session.*), {@code banner} (banner.shown), {@code off:<banner>}
 * (banner.hidden), {@code msg:<id>} (message.posted), {@code hide:<id>} (message.hidden and
 * .restored). A banner is seen while its showing is newer than its own hiding: hiding another
 * banner does not touch it, and hiding it does not bring the one before back.
 *
 * @param slots immutable, by slot
 */
public record Screen(Map<String, Event> slots) {
  public static final Screen EMPTY = new Screen(Map.of());

  /** So many messages a snapshot carries. */
  public static final int NEWEST_MESSAGES = 200;

  private static final String STATE = "state";
  private static final String BANNER = "banner";
  private static final Comparator<Event> BY_STAMP =
      Comparator.comparing(Event::stamp).thenComparing(event -> event.id().value());

  /** What the session is doing. */
  public enum State {
    WAITING,
    LIVE,
    INTERRUPTED,
    ENDED,
    CANCELLED
  }

  /**
   * A screen as it is sent: folding messages, banner and rest gives the screen again, but for older
   * messages.
   *
   * @param banner the one that is on
   * @param messages the newest visible ones, oldest first
   * @param rest events that are not seen themselves but decide slots
   */
  public record Snapshot(
      State state, Optional<Event> banner, List<Event> messages, List<Event> rest) {
    public Snapshot {
      messages = List.copyOf(messages);
      rest = List.copyOf(rest);
    }

    public List<Event> events() {
      var all = new ArrayList<>(rest);
      all.addAll(messages);
      banner.ifPresent(all::add);
      return all;
    }
  }

  public Screen {
    slots = Map.copyOf(slots);
  }

  public static Screen of(Collection<Event> events) {
    return EMPTY.fold(events);
  }

  public Screen fold(Collection<Event> events) {
    var next = new LinkedHashMap<>(slots);
    for (Event event : events) {
      slot(event).ifPresent(slot -> next.merge(slot, event, Screen::winner));
    }
    return new Screen(next);
  }

  public Screen merge(Screen other) {
    return fold(other.slots.values());
  }

  public State state() {
    Event event = slots.get(STATE);
    return event == null
        ? State.WAITING
        : switch (event.type()) {
          case EventType.SESSION_INTERRUPTED -> State.INTERRUPTED;
          case EventType.SESSION_ENDED -> State.ENDED;
          case EventType.SESSION_CANCELLED -> State.CANCELLED;
          default -> State.LIVE;
        };
  }

  /** The banner that is on. */
  public Optional<Event> banner() {
    return Optional.ofNullable(slots.get(BANNER))
        .filter(shown -> {
          Event off = slots.get("off:" + shown.text("bannerId"));
          return off == null || BY_STAMP.compare(off, shown) < 0;
        });
  }

  /** All messages that are seen, oldest first. */
  public List<Event> messages() {
    return slots.values().stream()
        .filter(event -> event.type().equals(EventType.MESSAGE_POSTED) && !hidden(event))
        .sorted(BY_STAMP)
        .toList();
  }

  public Snapshot snapshot() {
    List<Event> visible = messages();
    List<Event> newest =
        visible.subList(Math.max(0, visible.size() - NEWEST_MESSAGES), visible.size());
    Optional<Event> on = banner();
    List<Event> rest =
        slots.values().stream()
            .filter(event -> !event.type().equals(EventType.MESSAGE_POSTED))
            .filter(event -> !on.equals(Optional.of(event)))
            .sorted(BY_STAMP)
            .toList();
    return new Snapshot(state(), on, newest, rest);
  }

  private boolean hidden(Event message) {
    Event decision = slots.get("hide:" + message.id());
    return decision != null && decision.type().equals(EventType.MESSAGE_HIDDEN);
  }

  private static Event winner(Event one, Event other) {
    return BY_STAMP.compare(one, other) >= 0 ? one : other;
  }

  private static Optional<String> slot(Event event) {
    return switch (event.type()) {
      case EventType.SESSION_STARTED,
          EventType.SESSION_INTERRUPTED,
          EventType.SESSION_RESUMED,
          EventType.SESSION_ENDED,
          EventType.SESSION_CANCELLED ->
          Optional.of(STATE);
      case EventType.BANNER_SHOWN -> Optional.of(BANNER);
      case EventType.BANNER_HIDDEN -> Optional.of("off:" + event.text("bannerId"));
      case EventType.MESSAGE_POSTED -> Optional.of("msg:" + event.id());
      case EventType.MESSAGE_HIDDEN, EventType.MESSAGE_RESTORED ->
          Optional.of("hide:" + event.text("target"));
      default -> Optional.empty();
    };
  }
}

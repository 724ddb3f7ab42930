package kz.isra.domain.autowebinar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.isra.contract.EventType;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Screen;
import kz.isra.domain.scenario.Binding;
import kz.isra.domain.scenario.InStep;
import kz.isra.domain.scenario.ScenarioEvent;

/**
 * The content of an autowebinar, ready to be played: a scenario's events in session time. It is
 * read by segments of {@value #SEGMENT_MS} ms, each with the screen at its beginning, so that
 * whoever comes late needs one segment to see what the others see. Nothing here depends on the
 * clock: the same start gives the same bytes.
 *
 * @param lengthMs when the session ends by itself
 * @param events in order of offset and seq, no offset beyond the end
 */
public record Airing(long lengthMs, List<ScenarioEvent> events) {
  public static final int SEGMENT_MS = 30_000;

  public Airing {
    events = List.copyOf(events);
    if (lengthMs <= 0) {
      throw new IllegalArgumentException("An airing lasts longer than nothing");
    }
  }

  /** An airing and what of its scenario is left out of it. */
  public record Compiled(Airing airing, int droppedMessages, int droppedBanners) {}

  /**
   * Puts a scenario in step with its video ({@link InStep}) and keeps what is replayed: messages,
   * banners and types of later versions. The states of the recorded session, the positions of its
   * player and unreadable records are not.
   */
  public static Compiled compile(List<ScenarioEvent> scenario, Binding binding) {
    InStep.Script script =
        InStep.align(scenario.stream().filter(Airing::replayed).toList(), binding);
    return new Compiled(
        new Airing(script.lengthMs(), script.events()),
        script.droppedMessages(),
        script.droppedBanners());
  }

  /** How many segments there are; the last one may be short. */
  public int segments() {
    return Math.toIntExact(Math.ceilDiv(lengthMs, SEGMENT_MS));
  }

  /**
   * @param number from 0, below {@link #segments()}
   * @param startsAt of the session; the events' {@code at} follow from it
   */
  public Segment segment(int number, Instant startsAt) {
    if (number < 0 || number >= segments()) {
      throw new IllegalArgumentException("No segment " + number + " of " + segments());
    }
    long from = (long) number * SEGMENT_MS;
    long to = Math.min(from + SEGMENT_MS, lengthMs);
    int first = firstFrom(from);
    return new Segment(
        number,
        from,
        to,
        Screen.of(scripted(0, first, startsAt)).snapshot(),
        scripted(first, to == lengthMs ? events.size() : firstFrom(to), startsAt));
  }

  /** All events as a log would hold them. */
  public List<Event> log(Instant startsAt) {
    return scripted(0, events.size(), startsAt);
  }

  private List<Event> scripted(int from, int to, Instant startsAt) {
    return java.util.stream.IntStream.range(from, to).mapToObj(i -> event(i, startsAt)).toList();
  }

  private Event event(int index, Instant startsAt) {
    ScenarioEvent event = events.get(index);
    Map<String, Object> payload = new TreeMap<>(event.payload());
    payload.put("scripted", true);
    return new Event(
        Event.VERSION,
        event.id(),
        index + 1L,
        event.offsetMs(),
        startsAt.plus(Duration.ofMillis(event.offsetMs())),
        event.type(),
        event.actor(),
        payload);
  }

  /** Index of the first event at or after an offset. */
  private int firstFrom(long offsetMs) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).offsetMs() < offsetMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean replayed(ScenarioEvent event) {
    return !event.type().startsWith("session.")
        && !event.type().equals(EventType.VIDEO_POSITION)
        && !event.type().equals(EventType.VOID);
  }

  /**
   * A piece of an airing.
   *
   * @param fromMs session time of its beginning, which belongs to it
   * @param toMs session time of its end, which belongs to the next one, if there is one
   * @param snapshot what is seen when it begins
   * @param events in order
   */
  public record Segment(
      int number, long fromMs, long toMs, Screen.Snapshot snapshot, List<Event> events) {
    public Segment {
      events = List.copyOf(events);
    }
  }
}

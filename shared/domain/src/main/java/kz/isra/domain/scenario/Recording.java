package kz.isra.domain.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Screen;

/**
 * Makes a scenario of the public log of a live session (RM-06): from Start to End, with the state
 * at Start folded into its first moment. Messages that are hidden at the end are left out, viewers
 * get other names, also where others write them; their phones, e-mails and links are masked; the
 * host keeps the name. The same log gives the same scenario.
 *
 * @param events in order, offsets from 0 and never falling, ids {@code script-} and a number that
 *     rises with the seq
 * @param lengthMs from Start to End, at most {@link #LONGEST_MS}
 */
public record Recording(List<ScenarioEvent> events, long lengthMs, int messages, int banners) {
  /** Eight hours (C5). */
  public static final long LONGEST_MS = 8 * 3_600_000L;

  public Recording {
    events = List.copyOf(events);
  }

  /**
   * @param log the whole public log in order
   * @param joined the names that viewers joined under by their ids, also of those who wrote nothing
   */
  public static Recording of(List<Event> log, Map<String, String> joined) {
    return new Tape(log, joined).recording();
  }

  private static final class Tape {
    private final List<Event> log;
    private final int start;
    private final Set<EventId> seenAtEnd;
    private final Pseudonyms pseudonyms;
    private final RealNames names = new RealNames();
    private final List<ScenarioEvent> events = new ArrayList<>();

    Tape(List<Event> log, Map<String, String> joined) {
      this.log = log;
      this.start = startOf(log);
      this.seenAtEnd =
          Screen.of(log).messages().stream().map(Event::id).collect(Collectors.toSet());
      this.pseudonyms =
          new Pseudonyms(
              log.isEmpty() ? 0 : log.getFirst().id().value().hashCode(),
              Stream.concat(
                      log.stream().map(event -> event.actor().name()), joined.values().stream())
                  .toList());
      log.stream()
          .map(Event::actor)
          .filter(actor -> actor.role() == Role.VIEWER)
          .distinct()
          .forEach(viewer -> names.replace(viewer.name(), pseudonyms.of(viewer.id()).name()));
      new TreeMap<>(joined).forEach((id, name) -> names.replace(name, pseudonyms.of(id).name()));
    }

    Recording recording() {
      Screen.of(log.subList(0, start)).banner().ifPresent(shown -> add(shown, 0));
      long last = 0;
      for (Event event : log.subList(start, log.size())) {
        last = Math.max(last, event.offsetMs());
        if (last <= LONGEST_MS && events.size() < ScenarioContent.MOST_EVENTS) {
          add(event, last);
        }
      }
      return new Recording(
          events,
          Math.min(last, LONGEST_MS),
          count(EventType.MESSAGE_POSTED),
          count(EventType.BANNER_SHOWN));
    }

    private void add(Event event, long offset) {
      cleaned(event)
          .ifPresent(clean ->
              events.add(
                  new ScenarioEvent(
                      new EventId(EventId.SCRIPT + (1_000_000 + event.seq())),
                      offset,
                      event.seq(),
                      event.type(),
                      actor(event),
                      clean)));
    }

    /** The payload as it is kept; empty where the event is left out. */
    private Optional<Map<String, Object>> cleaned(Event event) {
      return switch (event.type()) {
        case EventType.MESSAGE_POSTED -> message(event);
        case EventType.BANNER_SHOWN, EventType.BANNER_HIDDEN, EventType.VIDEO_POSITION ->
            event.actor().role() == Role.HOST
                ? Optional.of(scripted(event.payload()))
                : Optional.empty();
        default -> Optional.empty();
      };
    }

    private Optional<Map<String, Object>> message(Event event) {
      boolean viewer = event.actor().role() == Role.VIEWER;
      if (!seenAtEnd.contains(event.id()) || (!viewer && event.actor().role() != Role.HOST)) {
        return Optional.empty();
      }
      var kept = new HashMap<String, Object>();
      String said = event.text("text");
      kept.put("text", names.hiddenIn(viewer ? Masking.mask(said) : said));
      Optional.ofNullable(event.payload().get("videoMs"))
          .ifPresent(position -> kept.put("videoMs", position));
      return Optional.of(scripted(kept));
    }

    private Actor actor(Event event) {
      if (event.actor().role() == Role.VIEWER) {
        Pseudonyms.Named named = pseudonyms.of(event.actor().id());
        return new Actor(named.id(), Role.SCRIPT, named.name());
      }
      return new Actor("host", Role.HOST, event.actor().name());
    }

    private int count(String type) {
      return (int) events.stream().filter(event -> event.type().equals(type)).count();
    }

    private static Map<String, Object> scripted(Map<String, Object> payload) {
      var marked = new HashMap<>(payload);
      marked.put("scripted", true);
      return marked;
    }

    private static int startOf(List<Event> log) {
      for (int i = 0; i < log.size(); i++) {
        if (log.get(i).type().equals(EventType.SESSION_STARTED)) {
          return i;
        }
      }
      return 0;
    }
  }
}

package kz.isra.domain.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.isra.contract.EventType;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;

/**
 * The events of a version while it is being changed. Events keep their ids from version to version,
 * so that an airing that goes over to a newer one repeats nothing; the seqs are counted anew. The
 * same changes of the same events give the same result.
 */
final class ScenarioDraft {
  private static final Comparator<ScenarioEvent> IN_ORDER =
      Comparator.comparingLong(ScenarioEvent::offsetMs).thenComparingLong(ScenarioEvent::seq);
  private final long lengthMs;
  private final List<ScenarioEvent> events;
  private long lastNumber;
  private long lastSeq;

  ScenarioDraft(List<ScenarioEvent> events, long lengthMs) {
    this.events = new ArrayList<>(events);
    this.lengthMs = lengthMs;
    this.lastNumber =
        events.stream().mapToLong(event -> number(event.id())).max().orElse(1_000_000);
    this.lastSeq = events.stream().mapToLong(ScenarioEvent::seq).max().orElse(0);
  }

  /**
   * @return why the change cannot be made; empty where it is made
   */
  Optional<String> make(ScenarioChange change) {
    return switch (change) {
      case ScenarioChange.Remove(List<EventId> gone) -> {
        var ids = new HashSet<>(gone);
        events.removeIf(event -> ids.contains(event.id()));
        yield Optional.empty();
      }
      case ScenarioChange.Move(EventId id, long offsetMs) ->
          outside(offsetMs).or(() -> replace(id, event -> event.at(offsetMs)));
      case ScenarioChange.Reword reword ->
          replace(reword.message(), event -> reworded(event, reword));
      case ScenarioChange.Say say -> outside(say.offsetMs()).or(() -> say(say));
      case ScenarioChange.Show show -> outside(show.offsetMs()).or(() -> show(show));
    };
  }

  /** In order, seqs from 1. */
  List<ScenarioEvent> events() {
    var ordered = new ArrayList<>(events);
    ordered.sort(IN_ORDER);
    var numbered = new ArrayList<ScenarioEvent>(ordered.size());
    for (ScenarioEvent event : ordered) {
      numbered.add(
          new ScenarioEvent(
              event.id(),
              event.offsetMs(),
              numbered.size() + 1L,
              event.type(),
              event.actor(),
              event.payload()));
    }
    return numbered;
  }

  private Optional<String> outside(long offsetMs) {
    return offsetMs < 0 || offsetMs > lengthMs ? Optional.of("OUT_OF_RANGE") : Optional.empty();
  }

  private Optional<String> replace(EventId id, UnaryOperator<ScenarioEvent> change) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).id().equals(id)) {
        events.set(i, change.apply(events.get(i)));
        return Optional.empty();
      }
    }
    return Optional.of("UNKNOWN");
  }

  private static ScenarioEvent reworded(ScenarioEvent event, ScenarioChange.Reword change) {
    var payload = new HashMap<>(event.payload());
    change.text().ifPresent(text -> payload.put("text", text));
    Actor before = event.actor();
    Actor actor =
        change.name().map(name -> new Actor(before.id(), before.role(), name)).orElse(before);
    return new ScenarioEvent(
        event.id(), event.offsetMs(), event.seq(), event.type(), actor, payload);
  }

  private Optional<String> say(ScenarioChange.Say said) {
    Role role = said.host() ? Role.HOST : Role.SCRIPT;
    return add(
        said.offsetMs(),
        EventType.MESSAGE_POSTED,
        author(role, said.name()),
        Map.of("text", said.text(), "scripted", true));
  }

  private Optional<String> show(ScenarioChange.Show shown) {
    if (shown
        .untilMs()
        .filter(until -> until <= shown.offsetMs() || until > lengthMs)
        .isPresent()) {
      return Optional.of("OUT_OF_RANGE");
    }
    BannerId banner = shown.banner();
    var payload = new HashMap<>(shown.content().payload(banner));
    payload.put("scripted", true);
    Optional<String> refused =
        add(shown.offsetMs(), EventType.BANNER_SHOWN, author(Role.HOST, ""), payload);
    return refused.or(() ->
        shown
            .untilMs()
            .flatMap(until ->
                add(
                    until,
                    EventType.BANNER_HIDDEN,
                    author(Role.HOST, ""),
                    Map.of("bannerId", banner.value(), "scripted", true))));
  }

  private Optional<String> add(
      long offsetMs, String type, Actor actor, Map<String, Object> payload) {
    if (events.size() >= ScenarioContent.MOST_EVENTS) {
      return Optional.of("TOO_MANY");
    }
    lastNumber++;
    lastSeq++;
    events.add(
        new ScenarioEvent(
            new EventId(EventId.SCRIPT + lastNumber), offsetMs, lastSeq, type, actor, payload));
    return Optional.empty();
  }

  /** The same person as in other messages of that name, or a new one. */
  private Actor author(Role role, String name) {
    if (role == Role.HOST) {
      return new Actor("host", role, name);
    }
    return events.stream()
        .map(ScenarioEvent::actor)
        .filter(actor -> actor.role() == role && actor.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Actor("added-" + (lastNumber + 1), role, name));
  }

  private static long number(EventId id) {
    String digits = id.value().replaceFirst(EventId.SCRIPT, "");
    return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 1_000_000;
  }
}

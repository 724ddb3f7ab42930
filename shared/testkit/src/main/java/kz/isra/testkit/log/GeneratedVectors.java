package kz.isra.testkit.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Role;
import kz.isra.lambda.Json;
import kz.isra.lambda.JsonEventCodec;

/**
 * Logs made from a seed, with what must be seen of them, in the format of {@code
 * vectors/screen.json}. The expectation comes from an oracle that shares no code with the fold.
 */
public final class GeneratedVectors {
  private static final int EVENTS = 120;

  private GeneratedVectors() {}

  /**
   * @param banner id of the event that shows it
   * @param messages ids of the visible messages
   */
  public record Expected(String state, Optional<String> banner, List<String> messages) {}

  /** A live log and a script beside it. */
  public record Case(List<Event> live, List<Event> script, Expected expected) {}

  public static Case of(long seed) {
    var random = new Random(seed);
    List<Event> live = log(random, false);
    List<Event> script = log(random, true);
    var all = new ArrayList<>(live);
    all.addAll(script);
    return new Case(live, script, expected(all));
  }

  /** {@code {"cases":[…]}} as UTF-8 JSON. */
  public static byte[] json(long firstSeed, int count) {
    var cases = new ArrayList<Map<String, Object>>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      Case generated = of(seed);
      var expect = new LinkedHashMap<String, Object>();
      expect.put("state", generated.expected.state);
      expect.put("banner", generated.expected.banner.orElse(null));
      expect.put("messages", generated.expected.messages);
      cases.add(
          Map.of(
              "name",
              "seed " + seed,
              "events",
              generated.live.stream().map(JsonEventCodec::json).toList(),
              "other",
              generated.script.stream().map(JsonEventCodec::json).toList(),
              "expect",
              expect));
    }
    return Json.bytes(Map.of("cases", cases));
  }

  private static List<Event> log(Random random, boolean script) {
    var events = new ArrayList<Event>();
    long offset = 0;
    if (!script) {
      events.add(event(random, "live", 1, 0, EventType.SESSION_STARTED, false));
    }
    for (int seq = 2; seq < EVENTS; seq++) {
      offset += random.nextInt(3) == 0 ? 0 : random.nextInt(4_000);
      String type =
          switch (random.nextInt(script ? 6 : 9)) {
            case 0, 1, 2 -> EventType.MESSAGE_POSTED;
            case 3 -> EventType.BANNER_SHOWN;
            case 4 -> EventType.BANNER_HIDDEN;
            case 5 -> "poll.opened";
            case 6 -> EventType.MESSAGE_HIDDEN;
            case 7 -> EventType.MESSAGE_RESTORED;
            default ->
                random.nextBoolean() ? EventType.SESSION_INTERRUPTED : EventType.SESSION_RESUMED;
          };
      events.add(event(random, script ? "script" : "live", seq, offset, type, script));
    }
    return events;
  }

  private static Event event(
      Random random, String source, long seq, long offset, String type, boolean script) {
    var payload = new HashMap<String, Object>();
    if (type.startsWith("banner.")) {
      payload.put("bannerId", "ban_" + "a".repeat(25) + (char) ('a' + random.nextInt(4)));
    }
    if (type.equals(EventType.MESSAGE_HIDDEN) || type.equals(EventType.MESSAGE_RESTORED)) {
      payload.put(
          "target",
          (random.nextBoolean() ? "live" : "script") + "-event-" + (2 + random.nextInt(EVENTS)));
    }
    if (script) {
      payload.put("scripted", true);
    }
    return new Event(
        Event.VERSION,
        new EventId(source + "-event-" + seq),
        seq,
        offset,
        EventFixtures.START.plusMillis(offset),
        type,
        new Actor("someone", script ? Role.SCRIPT : Role.HOST, "Дана"),
        payload);
  }

  private static Expected expected(List<Event> events) {
    var sorted = new ArrayList<>(events);
    sorted.sort(
        Comparator.comparingLong(Event::offsetMs)
            .thenComparing(event -> event.payload().containsKey("scripted") ? 0 : 1)
            .thenComparingLong(Event::seq)
            .thenComparing(event -> event.id().value()));
    String state = "WAITING";
    Optional<Event> banner = Optional.empty();
    var messages = new LinkedHashMap<String, Boolean>();
    var hidden = new HashMap<String, Boolean>();
    for (Event event : sorted) {
      switch (event.type()) {
        case EventType.SESSION_STARTED, EventType.SESSION_RESUMED -> state = "LIVE";
        case EventType.SESSION_INTERRUPTED -> state = "INTERRUPTED";
        case EventType.BANNER_SHOWN -> banner = Optional.of(event);
        case EventType.BANNER_HIDDEN ->
            banner = banner.filter(shown -> !shown.text("bannerId").equals(event.text("bannerId")));
        case EventType.MESSAGE_POSTED -> messages.put(event.id().value(), true);
        case EventType.MESSAGE_HIDDEN -> hidden.put(event.text("target"), true);
        case EventType.MESSAGE_RESTORED -> hidden.put(event.text("target"), false);
        default -> {}
      }
    }
    return new Expected(
        state,
        banner.map(event -> event.id().value()),
        messages.keySet().stream().filter(id -> !hidden.getOrDefault(id, false)).toList());
  }
}

package kz.isra.viewers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.log.Event;
import kz.isra.lambda.JsonEventCodec;

/**
 * A segment: {@code {k, fromMs, toMs, snapshot:{state, banner, messages, rest}, events:[…]}}. The
 * same segment gives the same bytes on every instance, because payloads are written in one order.
 */
final class SegmentJson {
  private SegmentJson() {}

  static Map<String, Object> of(Airing.Segment segment) {
    var snapshot = new LinkedHashMap<String, Object>();
    snapshot.put("state", segment.snapshot().state().name());
    snapshot.put("banner", segment.snapshot().banner().map(SegmentJson::event).orElse(null));
    snapshot.put("messages", events(segment.snapshot().messages()));
    snapshot.put("rest", events(segment.snapshot().rest()));
    var json = new LinkedHashMap<String, Object>();
    json.put("k", segment.number());
    json.put("fromMs", segment.fromMs());
    json.put("toMs", segment.toMs());
    json.put("snapshot", snapshot);
    json.put("events", events(segment.events()));
    return json;
  }

  private static List<Map<String, Object>> events(List<Event> events) {
    return events.stream().map(SegmentJson::event).toList();
  }

  private static Map<String, Object> event(Event event) {
    Map<String, Object> json = JsonEventCodec.json(event);
    json.put("payload", new TreeMap<>(event.payload()));
    return json;
  }
}

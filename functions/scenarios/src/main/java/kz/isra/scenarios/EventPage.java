package kz.isra.scenarios;

import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.lambda.Json;
import kz.isra.lambda.JsonScenarioCodec;

/**
 * As many events as fit into one answer of a function, which may have 6 MB.
 *
 * @param events JSON
 * @param next where the next page begins; empty after the last event
 */
record EventPage(List<Object> events, Optional<Integer> next) {
  static final int LARGEST_BYTES = 4_000_000;

  static EventPage of(List<ScenarioEvent> all, int from) {
    var events = new ArrayList<>();
    int bytes = 0;
    for (int i = from; i < all.size(); i++) {
      byte[] json = Json.bytes(JsonScenarioCodec.json(all.get(i)));
      bytes += json.length + 1;
      if (bytes > LARGEST_BYTES) {
        return new EventPage(events, Optional.of(i));
      }
      events.add(new RawValue(new String(json, StandardCharsets.UTF_8)));
    }
    return new EventPage(events, Optional.empty());
  }
}

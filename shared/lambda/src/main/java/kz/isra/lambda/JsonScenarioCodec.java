package kz.isra.lambda;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import kz.isra.domain.scenario.ScenarioCodec;
import kz.isra.domain.scenario.ScenarioEvent;

/**
 * Scenario versions as JSON, by Jackson: {@code {v:1, events:[{id, offsetMs, seq, type,
 * actor:{id,role,name}, payload}]}}. The same events give the same bytes.
 */
public final class JsonScenarioCodec implements ScenarioCodec {
  private static final int VERSION = 1;
  private static final ObjectReader PAYLOAD =
      Json.mapperForAdapters()
          .readerFor(new TypeReference<LinkedHashMap<String, Object>>() {})
          .with(DeserializationFeature.USE_LONG_FOR_INTS);

  @Override
  public byte[] encode(List<ScenarioEvent> events) {
    var json = new LinkedHashMap<String, Object>();
    json.put("v", VERSION);
    json.put("events", events.stream().map(JsonScenarioCodec::json).toList());
    return Json.bytes(json);
  }

  /** An event as JSON values, to be put into a larger answer. */
  public static Map<String, Object> json(ScenarioEvent event) {
    var actor = new LinkedHashMap<String, Object>();
    actor.put("id", event.actor().id());
    actor.put("role", event.actor().role().code());
    actor.put("name", event.actor().name());
    var json = new LinkedHashMap<String, Object>();
    json.put("id", event.id().value());
    json.put("offsetMs", event.offsetMs());
    json.put("seq", event.seq());
    json.put("type", event.type());
    json.put("actor", actor);
    json.put("payload", new TreeMap<>(event.payload()));
    return json;
  }

  @Override
  public List<ScenarioEvent> decode(byte[] bytes) {
    try {
      JsonNode tree = Json.tree(bytes);
      if (tree.path("v").asInt() != VERSION || !tree.path("events").isArray()) {
        throw new IllegalArgumentException("Not a scenario");
      }
      var events = new ArrayList<ScenarioEvent>();
      for (JsonNode event : tree.path("events")) {
        events.add(event(event));
      }
      return events;
    } catch (Json.MalformedJson | IOException e) {
      throw new IllegalArgumentException("Not a scenario", e);
    }
  }

  private static ScenarioEvent event(JsonNode json) throws IOException {
    JsonNode actor = json.path("actor");
    Map<String, Object> payload = PAYLOAD.readValue(json.path("payload"));
    payload.values().removeIf(Objects::isNull);
    return new ScenarioEvent(
        new EventId(json.path("id").asText()),
        json.path("offsetMs").asLong(),
        json.path("seq").asLong(),
        json.path("type").asText(),
        new Actor(
            actor.path("id").asText(),
            Role.of(actor.path("role").asText())
                .orElseThrow(() -> new IllegalArgumentException("Not a role")),
            actor.path("name").asText()),
        payload);
  }
}

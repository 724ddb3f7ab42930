package kz.isra.lambda;

import java.util.LinkedHashMap;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.autowebinar.AiringCodec;

/**
 * Compiled airings as JSON: {@code {v:1, lengthMs, events:[…]}}, the events as in a scenario, their
 * offsets in session time. The same airing gives the same bytes.
 */
public final class JsonAiringCodec implements AiringCodec {
  private static final int VERSION = 1;
  private final JsonScenarioCodec scenarios = new JsonScenarioCodec();

  @Override
  public byte[] write(Airing airing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("v", VERSION);
    json.put("lengthMs", airing.lengthMs());
    json.put("events", airing.events().stream().map(JsonScenarioCodec::json).toList());
    return Json.bytes(json);
  }

  @Override
  public Airing read(byte[] bytes) {
    try {
      long lengthMs = Json.tree(bytes).path("lengthMs").asLong();
      return new Airing(lengthMs, scenarios.decode(bytes));
    } catch (Json.MalformedJson e) {
      throw new IllegalArgumentException("Not an airing", e);
    }
  }
}

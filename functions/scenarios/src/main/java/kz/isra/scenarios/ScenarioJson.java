package kz.isra.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioVersion;

/**
 * A scenario as the pages read it: {@code {id, title, roomId?, sessionId?, version, lengthMs,
 * exactSource?:{assetId}, counts:{messages, banners}, createdAt, versions?:[{version, lengthMs,
 * createdAt}]}}.
 */
final class ScenarioJson {
  private ScenarioJson() {}

  static Map<String, Object> of(Scenario scenario, ScenarioVersion newest) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", scenario.id().value());
    json.put("title", scenario.title());
    scenario.room().ifPresent(room -> json.put("roomId", room.value()));
    scenario.session().ifPresent(session -> json.put("sessionId", session.value()));
    json.put("version", newest.number());
    json.put("lengthMs", newest.lengthMs());
    newest
        .exactSource()
        .ifPresent(asset -> json.put("exactSource", Map.of("assetId", asset.value())));
    json.put("counts", Map.of("messages", newest.messages(), "banners", newest.banners()));
    json.put("createdAt", scenario.createdAt());
    return json;
  }

  static Map<String, Object> of(Scenario scenario, List<ScenarioVersion> newestFirst) {
    Map<String, Object> json = of(scenario, newestFirst.getFirst());
    json.put("versions", newestFirst.stream().map(ScenarioJson::version).toList());
    return json;
  }

  private static Map<String, Object> version(ScenarioVersion version) {
    return Map.of(
        "version", version.number(),
        "lengthMs", version.lengthMs(),
        "createdAt", version.createdAt());
  }
}

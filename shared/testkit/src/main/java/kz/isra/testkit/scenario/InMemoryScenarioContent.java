package kz.isra.testkit.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.ScenarioEvent;

/** The events of scenario versions in memory. */
public final class InMemoryScenarioContent implements ScenarioContent {
  private record Key(OrgId org, ScenarioId scenario, int version) {}

  private final Map<Key, List<ScenarioEvent>> saved = new ConcurrentHashMap<>();

  @Override
  public void save(OrgId org, ScenarioId scenario, int version, List<ScenarioEvent> events) {
    saved.putIfAbsent(new Key(org, scenario, version), List.copyOf(events));
  }

  @Override
  public Optional<List<ScenarioEvent>> load(OrgId org, ScenarioId scenario, int version) {
    return Optional.ofNullable(saved.get(new Key(org, scenario, version)));
  }
}

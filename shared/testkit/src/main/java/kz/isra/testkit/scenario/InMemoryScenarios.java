package kz.isra.testkit.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.Scenarios;

/** Scenarios in memory; one lock makes every method atomic. */
public final class InMemoryScenarios implements Scenarios {
  private record Key(ScenarioId id, int number) {}

  private final Map<ScenarioId, Scenario> scenarios = new HashMap<>();
  private final Map<Key, ScenarioVersion> versions = new HashMap<>();
  private final Set<ScenarioId> deleted = new HashSet<>();

  @Override
  public synchronized boolean create(Scenario scenario, ScenarioVersion first) {
    if (scenarios.putIfAbsent(scenario.id(), scenario) != null) {
      return false;
    }
    versions.put(new Key(scenario.id(), first.number()), first);
    return true;
  }

  @Override
  public synchronized boolean add(OrgId org, ScenarioVersion next) {
    Optional<Scenario> found =
        find(org, next.scenario()).filter(scenario -> scenario.newest() == next.number() - 1);
    found.ifPresent(scenario -> {
      scenarios.put(scenario.id(), scenario.grown(next.number()));
      versions.put(new Key(scenario.id(), next.number()), next);
    });
    return found.isPresent();
  }

  @Override
  public synchronized Optional<Scenario> find(OrgId org, ScenarioId id) {
    return owned(org, id).filter(found -> !deleted.contains(id));
  }

  @Override
  public synchronized Optional<ScenarioVersion> version(OrgId org, ScenarioId id, int number) {
    return owned(org, id).flatMap(found -> Optional.ofNullable(versions.get(new Key(id, number))));
  }

  @Override
  public synchronized List<ScenarioVersion> versions(OrgId org, ScenarioId id) {
    return versions.values().stream()
        .filter(version -> version.scenario().equals(id) && owned(org, id).isPresent())
        .sorted(Comparator.comparing(ScenarioVersion::number).reversed())
        .toList();
  }

  @Override
  public synchronized List<ScenarioVersion> versions(OrgId org) {
    return versions.values().stream()
        .filter(version -> owned(org, version.scenario()).isPresent())
        .toList();
  }

  @Override
  public synchronized List<Scenario> of(OrgId org) {
    return scenarios.values().stream()
        .filter(found -> found.org().equals(org) && !deleted.contains(found.id()))
        .sorted(Comparator.comparing(Scenario::createdAt).reversed())
        .toList();
  }

  @Override
  public synchronized boolean rename(OrgId org, ScenarioId id, String title) {
    Optional<Scenario> found = find(org, id);
    found.ifPresent(scenario -> scenarios.put(id, scenario.renamed(title)));
    return found.isPresent();
  }

  @Override
  public synchronized boolean delete(OrgId org, ScenarioId id) {
    return find(org, id).isPresent() && deleted.add(id);
  }

  private Optional<Scenario> owned(OrgId org, ScenarioId id) {
    return Optional.ofNullable(scenarios.get(id)).filter(found -> found.org().equals(org));
  }
}

package kz.isra.domain.scenario;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;

/**
 * Keeps the events of scenario versions. What is saved never changes: the same version saved again
 * must have the same events.
 */
public interface ScenarioContent {
  /** The most events of a version (C5). */
  int MOST_EVENTS = 20_000;

  /**
   * @param events in order of offset and seq, at most {@value #MOST_EVENTS}
   */
  void save(OrgId org, ScenarioId scenario, int version, List<ScenarioEvent> events);

  /** Empty where nothing was saved. */
  Optional<List<ScenarioEvent>> load(OrgId org, ScenarioId scenario, int version);
}

package kz.isra.domain.scenario;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;

/**
 * Where scenarios are kept, without their events. A foreign scenario is not found. A deleted one is
 * not found or listed, but its versions stay readable for the autowebinars that play them.
 */
public interface Scenarios {
  /**
   * Adds a scenario with its first version in one step.
   *
   * @return false where that id exists; it is left as it is
   */
  boolean create(Scenario scenario, ScenarioVersion first);

  /**
   * Adds the version after the newest in one step.
   *
   * @return false where it is not the next one, or the scenario is gone; nothing is changed then
   */
  boolean add(OrgId org, ScenarioVersion next);

  Optional<Scenario> find(OrgId org, ScenarioId id);

  /** Of a deleted scenario too. */
  Optional<ScenarioVersion> version(OrgId org, ScenarioId id, int number);

  /** All versions of a scenario, the newest first. */
  List<ScenarioVersion> versions(OrgId org, ScenarioId id);

  /** All versions of all scenarios of an organizer, deleted ones too, in no order. */
  List<ScenarioVersion> versions(OrgId org);

  /** All scenarios of an organizer, the newest first. */
  List<Scenario> of(OrgId org);

  /**
   * @return false where there is no such scenario
   */
  boolean rename(OrgId org, ScenarioId id, String title);

  /**
   * @return false where there is no such scenario
   */
  boolean delete(OrgId org, ScenarioId id);
}

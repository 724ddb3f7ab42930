package kz.isra.domain.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;

/**
 * Begins a scenario that was never live: an empty one as long as a stored video, in step with it
 * from its first moment, for banners and messages to be put in by hand.
 */
public final class WriteScenario {
  private final Scenarios scenarios;
  private final ScenarioContent content;

  public WriteScenario(Scenarios scenarios, ScenarioContent content) {
    this.scenarios = scenarios;
    this.content = content;
  }

  /**
   * @param id new; the same id again changes nothing
   * @param lengthMs of the video, cut to {@link Recording#LONGEST_MS}
   */
  public Scenario write(
      OrgId org, ScenarioId id, String title, AssetId video, long lengthMs, Instant now) {
    var scenario = new Scenario(id, org, title, Optional.empty(), Optional.empty(), 1, now);
    content.save(org, id, 1, List.of());
    scenarios.create(
        scenario,
        new ScenarioVersion(
            id, 1, Math.min(lengthMs, Recording.LONGEST_MS), Optional.of(video), 0, 0, now));
    return scenario;
  }
}

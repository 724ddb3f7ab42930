package kz.isra.domain.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;

/**
 * Saves changes of a scenario as its next version. Versions never change, so what is published
 * stays as it is.
 *
 * <p>The content of a number is taken by the first who saves it, and whoever meets content without
 * its row writes the row: a crash between the two steps loses nothing, the same save made again has
 * the same answer, and of two different ones at once the second is told that it is stale.
 */
public final class EditScenario {
  /** What became of it. */
  public sealed interface Outcome {
    record Edited(ScenarioVersion version) implements Outcome {}

    /** There is no such scenario of this organizer, or no such version of it. */
    record Unknown() implements Outcome {}

    /** Somebody saved a newer version than the one that was changed. */
    record Stale() implements Outcome {}

    /**
     * @param change its place in the list, from 0
     * @param code {@code UNKNOWN} event, {@code OUT_OF_RANGE} time, {@code TOO_MANY} events
     */
    record Refused(int change, String code) implements Outcome {}
  }

  private final Scenarios scenarios;
  private final ScenarioContent content;

  public EditScenario(Scenarios scenarios, ScenarioContent content) {
    this.scenarios = scenarios;
    this.content = content;
  }

  /**
   * @param base number of the version that the changes were made upon
   */
  public Outcome edit(
      OrgId org, ScenarioId id, int base, List<ScenarioChange> changes, Instant now) {
    if (scenarios.find(org, id).isEmpty()) {
      return new Outcome.Unknown();
    }
    Optional<ScenarioVersion> before = scenarios.version(org, id, base);
    Optional<List<ScenarioEvent>> events = content.load(org, id, base);
    if (before.isEmpty() || events.isEmpty()) {
      return new Outcome.Unknown();
    }
    var draft = new ScenarioDraft(events.get(), before.get().lengthMs());
    for (int i = 0; i < changes.size(); i++) {
      Optional<String> refused = draft.make(changes.get(i));
      if (refused.isPresent()) {
        return new Outcome.Refused(i, refused.get());
      }
    }
    return save(org, before.get(), draft.events(), now);
  }

  private Outcome save(OrgId org, ScenarioVersion before, List<ScenarioEvent> events, Instant now) {
    int number = before.number() + 1;
    content.save(org, before.scenario(), number, events);
    List<ScenarioEvent> kept = content.load(org, before.scenario(), number).orElseThrow();
    ScenarioVersion version = version(before, number, kept, now);
    scenarios.add(org, version);
    if (!kept.equals(events)) {
      return new Outcome.Stale();
    }
    return scenarios
        .version(org, before.scenario(), number)
        .<Outcome>map(Outcome.Edited::new)
        .orElseGet(Outcome.Unknown::new);
  }

  private static ScenarioVersion version(
      ScenarioVersion before, int number, List<ScenarioEvent> events, Instant now) {
    return new ScenarioVersion(
        before.scenario(),
        number,
        before.lengthMs(),
        before.exactSource(),
        count(events, EventType.MESSAGE_POSTED),
        count(events, EventType.BANNER_SHOWN),
        now);
  }

  private static int count(List<ScenarioEvent> events, String type) {
    return (int) events.stream().filter(event -> event.type().equals(type)).count();
  }
}

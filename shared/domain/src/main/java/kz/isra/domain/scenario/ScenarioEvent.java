package kz.isra.domain.scenario;

import java.util.Map;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;

/**
 * An event of a scenario.
 *
 * @param offsetMs log time, milliseconds since Start of the recorded session; in what {@link
 *     InStep} gives it is session time of the autowebinar
 * @param seq orders events of one offset; rising within a version, counted anew in each
 * @param payload as the event vocabulary says, with {@code scripted: true} for messages
 */
public record ScenarioEvent(
    EventId id, long offsetMs, long seq, String type, Actor actor, Map<String, Object> payload) {
  public ScenarioEvent {
    payload = Map.copyOf(payload);
  }

  public ScenarioEvent at(long otherOffsetMs) {
    return new ScenarioEvent(id, otherOffsetMs, seq, type, actor, payload);
  }
}

package kz.isra.domain.log;

import java.util.Map;
import kz.isra.domain.id.EventId;

/**
 * What somebody has to say, before the sequencer gives it a place in the log.
 *
 * @param id chosen by the sender; a second draft of the same id in a session is a repeat
 * @param payload JSON values: String, Long, Double, Boolean, List, Map; never null
 */
public record EventDraft(EventId id, String type, Actor actor, Map<String, Object> payload) {
  public EventDraft {
    payload = Map.copyOf(payload);
  }
}

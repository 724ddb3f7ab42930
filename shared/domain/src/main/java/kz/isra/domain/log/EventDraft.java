package kz.isra.domain.log;

import java.util.Map;
import kz.isra.domain.id.EventId;

/**
 * What somebody has to say in a session, before it has a place in the log.
 *
 * @param id chosen by the sender, so that a repeat is recognised
 * @param type noun.verb, for example {@code message.posted}
 * @param payload as the event vocabulary says
 */
public record EventDraft(EventId id, String type, Actor actor, Map<String, Object> payload) {}

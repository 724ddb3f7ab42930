package kz.isra.domain.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.EventDraft;

/**
 * The events that tell what becomes of a session. Their ids follow from the session and the change,
 * so that whoever tells it again tells nothing new.
 */
public final class SessionEvents {
  private SessionEvents() {}

  /** The first event of a log: {@code {kind, source}}. */
  public static EventDraft started(Session session) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("kind", session.kind().name().toLowerCase(Locale.ROOT));
    session.source().ifPresent(source -> payload.put("source", source.members()));
    return draft("start_", session, EventType.SESSION_STARTED, payload);
  }

  /** The last event of a log: {@code {reason}}. */
  public static EventDraft ended(Session session) {
    return draft("end_", session, EventType.SESSION_ENDED, Map.of("reason", reason(session)));
  }

  /**
   * @param session as it is after the change
   */
  static EventDraft interrupted(Session session) {
    return numbered("away", session, EventType.SESSION_INTERRUPTED);
  }

  /**
   * @param session as it is after the change
   */
  static EventDraft resumed(Session session) {
    return numbered("back", session, EventType.SESSION_RESUMED);
  }

  private static String reason(Session session) {
    return session.endReason().orElse(EndReason.HOST).code();
  }

  private static EventDraft numbered(String word, Session session, String type) {
    return draft(word + session.version() + "_", session, type, Map.of());
  }

  private static EventDraft draft(
      String prefix, Session session, String type, Map<String, Object> payload) {
    var id = new EventId(prefix + session.id().value());
    return new EventDraft(id, type, Actor.SYSTEM, payload);
  }
}

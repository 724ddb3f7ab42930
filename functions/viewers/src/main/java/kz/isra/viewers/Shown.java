package kz.isra.viewers;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.isra.domain.session.Session;

/** What is told of a session to whoever may see it. */
final class Shown {
  private Shown() {}

  /** {@code {id, kind, state, startsAt?, startedAt?, endedAt?}}. */
  static Map<String, Object> session(Session session) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("id", session.id().value());
    shown.put("kind", session.kind().name());
    shown.put("state", session.state().name());
    session.startsAt().ifPresent(at -> shown.put("startsAt", at));
    session.startedAt().ifPresent(at -> shown.put("startedAt", at));
    session.endedAt().ifPresent(at -> shown.put("endedAt", at));
    return shown;
  }
}

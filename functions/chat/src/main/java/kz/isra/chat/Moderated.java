package kz.isra.chat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Screen;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.moderation.Expulsions;
import kz.isra.domain.moderation.HiddenMessages;
import kz.isra.domain.personal.PersonalData;

/** What hosts hid and whom they put out, as JSON for themselves. */
final class Moderated {
  private final Log log;
  private final Expulsions expulsions;
  private final PersonalData personal;

  Moderated(Log log, Expulsions expulsions, PersonalData personal) {
    this.log = log;
    this.expulsions = expulsions;
    this.personal = personal;
  }

  /**
   * {@code {hidden:[{id, name?, text?, by, reason, at}], out:[{attendeeId, name, kind, at}]}}, the
   * newest first. Reads the whole log of the session.
   */
  Map<String, Object> of(SessionId session) {
    Screen screen = Screen.of(log.events(session, Audience.PUBLIC));
    return Map.of(
        "hidden", HiddenMessages.of(screen).stream().map(Moderated::hidden).toList(),
        "out", out(session));
  }

  private static Map<String, Object> hidden(HiddenMessages.Hidden hidden) {
    Event decision = hidden.decision();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", decision.text("target"));
    hidden
        .message()
        .ifPresent(message -> {
          json.put("name", message.actor().name());
          json.put("text", message.text("text"));
        });
    json.put("by", decision.actor().name());
    json.put("reason", decision.text("reason"));
    json.put("at", decision.at());
    return json;
  }

  private List<Map<String, Object>> out(SessionId session) {
    List<Expulsion> all = expulsions.all(session);
    Map<AttendeeId, String> names =
        personal.attendeeNames(session, all.stream().map(Expulsion::attendee).toList());
    return all.stream()
        .sorted(Comparator.comparing(Expulsion::at).reversed())
        .map(out ->
            Map.<String, Object>of(
                "attendeeId", out.attendee().value(),
                "name", names.getOrDefault(out.attendee(), ""),
                "kind", out.kind().name(),
                "at", out.at()))
        .toList();
  }
}

package kz.isra.domain.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Event;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.scenario.Recording;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.Scenarios;

/**
 * Saves the log of a live session as version 1 of a scenario (RM-06). The scenario's id follows
 * from the session's, so that recording again is harmless; the events are saved before the row that
 * names them.
 */
final class RecordSession {
  private final Scenarios scenarios;
  private final ScenarioContent content;
  private final Attendance attendance;
  private final PersonalData personal;

  RecordSession(
      Scenarios scenarios, ScenarioContent content, Attendance attendance, PersonalData personal) {
    this.scenarios = scenarios;
    this.content = content;
    this.attendance = attendance;
    this.personal = personal;
  }

  ScenarioId record(Session session, List<Event> log, Instant now) {
    ScenarioId id = of(session.id());
    if (scenarios.version(session.org(), id, 1).isPresent()) {
      return id;
    }
    Recording recording = Recording.of(log, joined(session.id()));
    content.save(session.org(), id, 1, recording.events());
    scenarios.create(
        new Scenario(
            id,
            session.org(),
            session.title(),
            Optional.of(session.room()),
            Optional.of(session.id()),
            1,
            now),
        new ScenarioVersion(
            id,
            1,
            recording.lengthMs(),
            exactSource(session),
            recording.messages(),
            recording.banners(),
            now));
    return id;
  }

  private Map<String, String> joined(SessionId session) {
    List<AttendeeId> came =
        attendance.intervals(session).stream().map(Interval::attendee).distinct().toList();
    var names = new HashMap<String, String>();
    personal.attendeeNames(session, came).forEach((id, name) -> names.put(id.value(), name));
    return names;
  }

  /** The scenario that records a session. */
  private static ScenarioId of(SessionId session) {
    return new ScenarioId("scn_" + session.value().substring("ses_".length()));
  }

  private static Optional<AssetId> exactSource(Session session) {
    return session
        .source()
        .filter(Source.Stored.class::isInstance)
        .map(source -> ((Source.Stored) source).asset());
  }
}

package kz.isra.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Event;
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

  RecordSession(Scenarios scenarios, ScenarioContent content) {
    this.scenarios = scenarios;
    this.content = content;
  }

  ScenarioId record(Session session, List<Event> log, Instant now) {
    ScenarioId id = of(session.id());
    if (scenarios.version(session.org(), id, 1).isPresent()) {
      return id;
    }
    Recording recording = Recording.of(log);
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

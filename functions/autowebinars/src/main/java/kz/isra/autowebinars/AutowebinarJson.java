package kz.isra.autowebinars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;

/**
 * An autowebinar as its owner sees it: {@code {id, version, title, roomId, scenarioId,
 * scenarioVersion, video, lengthMs, droppedMessages, droppedBanners, alignment:{durationMs,
 * playFromMs, playToMs, anchors:[{logMs, videoMs}], origin}, state, schedule, next:[…],
 * current?:{sessionId, startsAt, state, askedAt?}, occurrences:[{startsAt, state, reason?,
 * sessionId}]}}.
 */
final class AutowebinarJson {
  private static final int PAST = 20;
  private static final int NEXT = 10;
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;
  private final Sessions sessions;

  AutowebinarJson(Autowebinars autowebinars, Occurrences occurrences, Sessions sessions) {
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
    this.sessions = sessions;
  }

  Map<String, Object> of(Autowebinar row, Instant now) {
    List<Occurrence> known = occurrences.of(row.id(), PAST);
    Optional<Occurrence> current =
        known.stream().filter(start -> start.state() == OccurrenceState.ARMED).findFirst();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", row.id().value());
    json.put("version", row.version());
    json.put("title", row.title());
    json.put("roomId", row.room().value());
    autowebinars.version(row.id(), row.airing()).ifPresent(content -> content(json, content));
    json.put("state", state(row, known, now));
    json.put("schedule", schedule(row.schedule()));
    json.put("next", next(row, current, now));
    current.ifPresent(start -> json.put("current", current(start)));
    json.put("occurrences", known.stream().map(AutowebinarJson::occurrence).toList());
    return json;
  }

  private static void content(Map<String, Object> json, AutowebinarVersion content) {
    json.put("scenarioId", content.scenario().value());
    json.put("scenarioVersion", content.scenarioVersion());
    json.put("video", content.video().members());
    json.put("alignment", AlignmentFields.json(content.bound()));
    json.put("lengthMs", content.length().toMillis());
    json.put("droppedMessages", content.droppedMessages());
    json.put("droppedBanners", content.droppedBanners());
  }

  /** ENDED follows from the clock: nothing is planned and nothing will be. */
  private static String state(Autowebinar row, List<Occurrence> known, Instant now) {
    if (!row.active()) {
      return "CANCELLED";
    }
    boolean over = !row.schedule().goesOn(now) && known.stream().noneMatch(Occurrence::open);
    return over ? "ENDED" : "ACTIVE";
  }

  static Map<String, Object> schedule(Schedule schedule) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", schedule.kind().name());
    json.put("zone", schedule.zone().getId());
    schedule.date().ifPresent(date -> json.put("date", date.toString()));
    json.put("times", schedule.times().stream().map(Object::toString).toList());
    if (schedule.kind() == Schedule.Kind.WEEKLY) {
      json.put("days", schedule.days().stream().map(DayOfWeek::getValue).sorted().toList());
    }
    schedule.until().ifPresent(until -> json.put("until", until.toString()));
    return json;
  }

  private static List<Instant> next(Autowebinar row, Optional<Occurrence> current, Instant now) {
    Instant after = current.map(Occurrence::startsAt).filter(now::isBefore).orElse(now);
    return row.active() ? row.schedule().starts(after, NEXT) : List.of();
  }

  private Map<String, Object> current(Occurrence start) {
    Optional<Session> session = sessions.find(start.session());
    var json = new LinkedHashMap<String, Object>();
    json.put("sessionId", start.session().value());
    json.put("startsAt", start.startsAt());
    json.put("state", session.map(Session::state).map(Enum::name).orElse("SCHEDULED"));
    session.flatMap(Session::askedAt).ifPresent(at -> json.put("askedAt", at));
    return json;
  }

  private static Map<String, Object> occurrence(Occurrence start) {
    var json = new LinkedHashMap<String, Object>();
    json.put("startsAt", start.startsAt());
    json.put("state", start.state().name());
    start.reason().ifPresent(reason -> json.put("reason", reason.code()));
    json.put("sessionId", start.session().value());
    return json;
  }
}

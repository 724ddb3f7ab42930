package kz.isra.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.isra.contract.EventType;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.attendance.Presence;
import kz.isra.domain.attendance.Stays;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.Captured;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Screen;
import kz.isra.domain.money.Money;

/** Counts what a session came to, from its log, its attendance and its clicks. */
public final class SessionFigures {
  /**
   * Viewers are seen every five minutes and some seconds; who was seen so recently was still there.
   */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(6);

  private static final Captured NOTHING =
      new Captured(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
  private final Attendance attendance;
  private final Log log;
  private final Function<Session, Map<String, String>> scripted;

  public SessionFigures(Attendance attendance, Log log) {
    this(attendance, log, session -> Map.of());
  }

  /**
   * @param scripted titles by banner of what a session's script shows
   */
  SessionFigures(Attendance attendance, Log log, Function<Session, Map<String, String>> scripted) {
    this.attendance = attendance;
    this.log = log;
    this.scripted = scripted;
  }

  /** What a session that is still going on has come to so far; no money is captured yet. */
  public Summary soFar(Session session, Instant now) {
    return summary(
        session,
        log.events(session.id(), Audience.PUBLIC),
        Presence.of(stays(session, now)),
        NOTHING);
  }

  /**
   * When each person was there. Until money is captured whoever was seen of late counts as still
   * there, as the capture will count.
   */
  public Stays stays(Session session, Instant now) {
    Instant end = session.endedAt().orElse(now);
    if (session.kind() == SessionKind.AUTO) {
      end = session.plannedEnd().filter(end::isAfter).orElse(end);
    }
    Instant start = session.startedAt().or(session::startsAt).filter(end::isAfter).orElse(end);
    List<Interval> intervals = attendance.intervals(session.id());
    if (session.state() != SessionState.ENDED) {
      Instant until = end;
      intervals =
          intervals.stream().map(interval -> interval.closedAt(until, LONGEST_SILENCE)).toList();
    }
    return Stays.of(intervals, start, end);
  }

  /** How many persons are there at this moment. */
  public int watching(SessionId session, Instant now) {
    return (int)
        attendance.intervals(session).stream()
            .filter(interval -> interval.isOpenAt(now, LONGEST_SILENCE))
            .map(Interval::attendee)
            .distinct()
            .count();
  }

  /** Closes at the end of the session what nobody closed before, if its person was still there. */
  void close(Session session, Instant end) {
    List<Interval> there =
        attendance.intervals(session.id()).stream()
            .filter(interval -> interval.isOpenAt(end, LONGEST_SILENCE))
            .toList();
    if (!there.isEmpty()) {
      attendance.closed(session.id(), there, end);
    }
  }

  Presence presence(Session session, Instant end) {
    Instant start = session.startedAt().or(session::startsAt).orElse(end);
    return start.isBefore(end)
        ? Presence.of(attendance.intervals(session.id()), start, end)
        : new Presence(0, 0, 0);
  }

  /**
   * @param events the whole public log
   */
  Summary summary(Session session, List<Event> events, Presence presence, Captured captured) {
    return new Summary(
        presence.came(),
        presence.peak(),
        presence.totalMs(),
        (int) Screen.of(events).messages().stream().filter(SessionFigures::said).count(),
        clicks(session, events),
        captured.total(),
        captured.bonus(),
        captured.released(),
        captured.writtenOff());
  }

  private static boolean said(Event message) {
    return !message.scripted() && message.actor().role() != Role.SYSTEM;
  }

  private List<Summary.Clicks> clicks(Session session, List<Event> events) {
    Map<String, String> titles = new LinkedHashMap<>(scripted.apply(session));
    events.stream()
        .filter(event -> event.type().equals(EventType.BANNER_SHOWN))
        .forEach(event -> titles.put(event.text("bannerId"), event.text("title")));
    Map<BannerId, Integer> people = attendance.clicks(session.id());
    return people.entrySet().stream()
        .map(entry ->
            new Summary.Clicks(
                entry.getKey(), titles.getOrDefault(entry.getKey().value(), ""), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Summary.Clicks::people)
                .reversed()
                .thenComparing(clicks -> clicks.banner().value()))
        .toList();
  }
}

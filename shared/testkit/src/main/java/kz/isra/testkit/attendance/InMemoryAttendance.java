package kz.isra.testkit.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Click;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.SessionId;

/** Attendance in memory. */
public final class InMemoryAttendance implements Attendance {
  private final Map<String, Attendee> attendees = new HashMap<>();
  private final Map<SessionId, Map<String, Interval>> intervals = new HashMap<>();
  private final Map<SessionId, Map<String, Click>> clicks = new HashMap<>();

  @Override
  public synchronized boolean add(Attendee attendee) {
    return attendees.putIfAbsent(attendee.session() + "|" + attendee.id(), attendee) == null;
  }

  @Override
  public synchronized Optional<Attendee> find(SessionId session, AttendeeId attendee) {
    return Optional.ofNullable(attendees.get(session + "|" + attendee));
  }

  @Override
  public synchronized void opened(SessionId session, AttendeeId attendee, String via, Instant at) {
    of(session)
        .putIfAbsent(attendee + "|" + via, new Interval(attendee, via, at, at, Optional.empty()));
  }

  @Override
  public synchronized void seen(SessionId session, AttendeeId attendee, String via, Instant at) {
    opened(session, attendee, via, at);
    of(session)
        .computeIfPresent(
            attendee + "|" + via,
            (key, old) ->
                old.left().isPresent() || !at.isAfter(old.seen())
                    ? old
                    : new Interval(attendee, via, old.from(), at, Optional.empty()));
  }

  @Override
  public synchronized void closed(SessionId session, AttendeeId attendee, String via, Instant at) {
    of(session)
        .computeIfPresent(
            attendee + "|" + via,
            (key, old) ->
                old.left().isPresent()
                    ? old
                    : new Interval(attendee, via, old.from(), old.seen(), Optional.of(at)));
  }

  @Override
  public synchronized List<Interval> intervals(SessionId session) {
    return List.copyOf(of(session).values());
  }

  @Override
  public synchronized List<Interval> intervals(SessionId session, AttendeeId attendee) {
    return of(session).values().stream()
        .filter(interval -> interval.attendee().equals(attendee))
        .toList();
  }

  @Override
  public synchronized boolean clicked(
      SessionId session, BannerId banner, AttendeeId attendee, Instant at) {
    return clicks
            .computeIfAbsent(session, key -> new TreeMap<>())
            .putIfAbsent(banner + "|" + attendee, new Click(banner, attendee, at))
        == null;
  }

  @Override
  public synchronized List<Attendee> attendees(SessionId session) {
    return attendees.values().stream().filter(one -> one.session().equals(session)).toList();
  }

  @Override
  public synchronized List<Click> allClicks(SessionId session) {
    return List.copyOf(clicks.getOrDefault(session, Map.of()).values());
  }

  @Override
  public synchronized Map<BannerId, Integer> clicks(SessionId session) {
    var counts = new LinkedHashMap<BannerId, Integer>();
    allClicks(session).forEach(click -> counts.merge(click.banner(), 1, Integer::sum));
    return counts;
  }

  private Map<String, Interval> of(SessionId session) {
    return intervals.computeIfAbsent(session, key -> new LinkedHashMap<>());
  }
}

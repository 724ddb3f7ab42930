package kz.isra.domain.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.isra.contract.EventType;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Click;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.attendance.Stays;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Screen;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionFigures;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;

/** Recounts sessions from what is kept of them. */
public final class ReadReports {
  private static final Set<SessionState> TOLD =
      EnumSet.of(
          SessionState.LIVE, SessionState.INTERRUPTED, SessionState.ENDING, SessionState.ENDED);
  private static final Set<SessionKind> COUNTED = EnumSet.of(SessionKind.LIVE, SessionKind.AUTO);
  private static final int RECENT = 200;
  private final Rooms rooms;
  private final Sessions sessions;
  private final Attendance attendance;
  private final Log log;
  private final SessionFigures figures;
  private final Function<Session, List<Event>> script;
  private final Clock clock;

  /**
   * @param script what an automatic session played
   */
  public ReadReports(
      Rooms rooms,
      Sessions sessions,
      Attendance attendance,
      Log log,
      SessionFigures figures,
      Function<Session, List<Event>> script,
      Clock clock) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.attendance = attendance;
    this.log = log;
    this.figures = figures;
    this.script = script;
    this.clock = clock;
  }

  /** The sessions of an organizer's rooms that began, the newest first. */
  public List<Session> list(OrgId org, int most) {
    return rooms.of(org).stream()
        .flatMap(room -> sessions.ofRoom(room.id(), RECENT).stream())
        .filter(session -> begun(session, clock.instant()))
        .sorted(Comparator.comparing(ReadReports::start).reversed())
        .limit(most)
        .toList();
  }

  /** Empty where the organizer has no such session or it never began. */
  public Optional<Report> read(OrgId org, SessionId id) {
    Instant now = clock.instant();
    return sessions
        .find(id)
        .filter(session -> session.org().equals(org) && begun(session, now))
        .map(session -> read(session, now));
  }

  private Report read(Session session, Instant now) {
    List<Event> events = log.events(session.id(), Audience.PUBLIC);
    List<Event> said =
        Screen.of(events).messages().stream().filter(message -> !message.scripted()).toList();
    Stays stays = figures.stays(session, now);
    return new Report(
        session,
        session.summary().orElseGet(() -> figures.soFar(session, now)),
        stays,
        guests(session.id(), stays, said),
        marks(session, events, stays),
        Question.unanswered(said),
        (int) said.stream().filter(one -> one.actor().role() == Role.HOST).count());
  }

  private List<Guest> guests(SessionId session, Stays stays, List<Event> said) {
    Map<AttendeeId, Origin> origins =
        attendance.attendees(session).stream()
            .collect(Collectors.toMap(Attendee::id, Attendee::origin));
    Map<String, Integer> messages = new HashMap<>();
    said.forEach(message -> messages.merge(message.actor().id(), 1, Integer::sum));
    Map<AttendeeId, Integer> clicks = new HashMap<>();
    for (Click click : attendance.allClicks(session)) {
      clicks.merge(click.attendee(), 1, Integer::sum);
    }
    return stays.byPerson().entrySet().stream()
        .map(person ->
            new Guest(
                person.getKey(),
                person.getValue().getFirst().from(),
                person.getValue().getLast().to(),
                stays.watchedMs(person.getKey()),
                origins.getOrDefault(person.getKey(), Origin.UNKNOWN),
                clicks.getOrDefault(person.getKey(), 0),
                messages.getOrDefault(person.getKey().value(), 0)))
        .sorted(Comparator.comparing(Guest::came).thenComparing(guest -> guest.id().value()))
        .toList();
  }

  private List<Mark> marks(Session session, List<Event> events, Stays stays) {
    long length = Duration.between(stays.start(), stays.end()).toMillis();
    return Stream.concat(events.stream(), script.apply(session).stream())
        .flatMap(event -> mark(event).stream())
        .filter(mark -> mark.atMs() < length)
        .sorted(Comparator.comparingLong(Mark::atMs))
        .toList();
  }

  private static Optional<Mark> mark(Event event) {
    return kind(event.type()).map(kind -> new Mark(event.offsetMs(), kind, event.text("title")));
  }

  private static Optional<Mark.Kind> kind(String type) {
    return switch (type) {
      case EventType.BANNER_SHOWN -> Optional.of(Mark.Kind.BANNER_SHOWN);
      case EventType.BANNER_HIDDEN -> Optional.of(Mark.Kind.BANNER_HIDDEN);
      case EventType.SESSION_INTERRUPTED -> Optional.of(Mark.Kind.INTERRUPTED);
      case EventType.SESSION_RESUMED -> Optional.of(Mark.Kind.RESUMED);
      default -> Optional.empty();
    };
  }

  private static boolean begun(Session session, Instant now) {
    return COUNTED.contains(session.kind())
        && (TOLD.contains(session.state()) || session.isOpen(now));
  }

  /** Where a session's time begins. */
  public static Instant start(Session session) {
    return session.startedAt().or(session::startsAt).orElse(session.createdAt());
  }
}

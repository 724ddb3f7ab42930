package kz.isra.domain.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.isra.domain.account.Standings;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;

/** Finds what somebody who opens a room's link comes to (RM-03, RM6). */
public final class FindDoor {
  /** So long after its end a session is what one comes to, unless the next one is near. */
  static final Duration AFTERWARDS = Duration.ofMinutes(30);

  /** A start that is nearer than this counts more than the end before it. */
  static final Duration NEAR = Duration.ofMinutes(15);

  /** So long after its time a start that did not take place is spoken of. */
  static final Duration LATEST = Duration.ofMinutes(15);

  /** So late a start may be armed without a word. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private static final int RECENT = 20;
  private final Rooms rooms;
  private final Sessions sessions;
  private final Standings standings;
  private final Clock clock;

  public FindDoor(Rooms rooms, Sessions sessions, Standings standings, Clock clock) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.standings = standings;
    this.clock = clock;
  }

  /** The door of the room that has this address or had it before. */
  public Optional<Door> at(Slug slug) {
    Instant now = clock.instant();
    return rooms.at(slug).map(room -> door(room, now));
  }

  /** What the link of a rehearsal leads to; empty where that room never had this rehearsal. */
  public Optional<Door> at(Slug slug, SessionId rehearsal) {
    Instant now = clock.instant();
    return rooms
        .at(slug)
        .flatMap(room ->
            sessions
                .find(rehearsal)
                .filter(session -> session.kind() == SessionKind.REHEARSAL)
                .filter(session -> session.room().equals(room.id()))
                .map(session -> held(room, session, Optional.empty(), now)));
  }

  private Door door(Room room, Instant now) {
    Optional<Session> holder = room.onAir().map(OnAir::session).flatMap(sessions::find);
    boolean open = standings.of(room.org()).mayAir();
    List<Session> recent = sessions.ofRoom(room.id(), RECENT);
    Optional<Session> coming = coming(recent, now);
    Optional<Instant> next =
        coming
            .flatMap(Session::startsAt)
            .or(room::nextOccurrenceAt)
            .filter(start -> open && start.isAfter(now));
    if (holder.isPresent()) {
      return held(room, holder.get(), next, now);
    }
    Optional<Session> over = over(recent, now);
    boolean near = next.filter(start -> start.isBefore(now.plus(NEAR))).isPresent();
    if (over.isPresent() && !near) {
      return new Door(room, Door.State.ENDED, over, next);
    }
    if (!open) {
      return new Door(room, Door.State.CLOSED, Optional.empty(), Optional.empty());
    }
    Optional<Session> missed = missed(recent, coming, now);
    if (missed.isPresent()) {
      return new Door(room, Door.State.POSTPONED, missed, next);
    }
    return coming
        .map(session -> planned(room, session, next, now))
        .orElseGet(
            () -> new Door(room, Door.State.WAITING, sessions.find(room.nextSession()), next));
  }

  private static Door held(Room room, Session session, Optional<Instant> next, Instant now) {
    if (session.isOpen(now) && !isPast(session, now)) {
      return new Door(room, Door.State.ON_AIR, Optional.of(session), next);
    }
    boolean before = session.state() == SessionState.STARTING && !isPast(session, now);
    return before
        ? new Door(room, Door.State.COUNTDOWN, Optional.of(session), session.startsAt())
        : new Door(room, Door.State.ENDED, Optional.of(session), next);
  }

  /** An autowebinar is over by the clock, also before anybody noted it. */
  public static boolean isPast(Session session, Instant now) {
    return session.kind() == SessionKind.AUTO
        && session.plannedEnd().filter(end -> !end.isAfter(now)).isPresent();
  }

  private static Door planned(Room room, Session session, Optional<Instant> next, Instant now) {
    boolean late = session.startsAt().filter(start -> start.plus(GRACE).isBefore(now)).isPresent();
    return new Door(
        room, late ? Door.State.POSTPONED : Door.State.COUNTDOWN, Optional.of(session), next);
  }

  private static Optional<Session> coming(List<Session> recent, Instant now) {
    return airings(recent)
        .filter(session -> session.state() == SessionState.SCHEDULED)
        .filter(session -> start(session).plus(LATEST).isAfter(now))
        .min(Comparator.comparing(FindDoor::start));
  }

  /**
   * The start that is spoken of: given up already before its time, until it is {@link #LATEST}
   * past; not one that was planned anew.
   */
  private static Optional<Session> missed(
      List<Session> recent, Optional<Session> coming, Instant now) {
    return airings(recent)
        .filter(session -> session.state() == SessionState.MISSED)
        .filter(session -> start(session).plus(LATEST).isAfter(now))
        .filter(
            session -> coming.filter(planned -> !start(planned).isAfter(start(session))).isEmpty())
        .max(Comparator.comparing(FindDoor::start));
  }

  private static Optional<Session> over(List<Session> recent, Instant now) {
    return recent.stream()
        .filter(session ->
            session.state() == SessionState.ENDED || session.state() == SessionState.ENDING)
        .filter(session -> session.endedAt().isPresent())
        .max(Comparator.comparing(session -> session.endedAt().orElse(Instant.MIN)))
        .filter(session ->
            session.endedAt().filter(end -> end.plus(AFTERWARDS).isAfter(now)).isPresent());
  }

  private static Stream<Session> airings(List<Session> sessions) {
    return sessions.stream().filter(session -> session.kind() == SessionKind.AUTO);
  }

  private static Instant start(Session session) {
    return session.startsAt().orElse(session.createdAt());
  }
}

package kz.isra.domain.session;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OccurrenceId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Source;

/**
 * One airing of a room. Made when it is planned; {@code version} rises with every change of it.
 *
 * @param startsAt planned start; of an autowebinar it is the exact moment of its zero
 * @param startedAt the log's zero; absent before
 * @param plannedEnd when it is expected to be over
 * @param source the picture as chosen at Start, kept for the whole session
 * @param pricePerHour of one attendee-hour, frozen at Start
 * @param scenario what an automatic session plays, or what was recorded of a live one
 * @param dueAt when the sweep must look at it; absent when nothing is awaited
 * @param hostSeenAt the last beat of a host; written by {@link Sessions#hostSeen} only
 * @param askedAt when a viewer of an automatic session first wrote; see {@link FirstQuestion}
 * @param held the money held at Start
 */
public record Session(
    SessionId id,
    OrgId org,
    RoomId room,
    SessionKind kind,
    SessionState state,
    long version,
    String title,
    Instant createdAt,
    Optional<Instant> startsAt,
    Optional<Instant> startedAt,
    Optional<Instant> plannedEnd,
    Optional<Instant> endedAt,
    Optional<EndReason> endReason,
    Optional<Source> source,
    Money pricePerHour,
    int expectedAttendees,
    int plannedMinutes,
    Optional<AutowebinarId> autowebinar,
    Optional<OccurrenceId> occurrence,
    Optional<ScenarioId> scenario,
    Optional<Instant> dueAt,
    Optional<Instant> hostSeenAt,
    Optional<Instant> askedAt,
    Money held,
    Optional<Summary> summary) {

  /** The session that the next Start of a room will begin. */
  public static Session nextLive(
      SessionId id, OrgId org, RoomId room, String title, Instant createdAt) {
    return new SessionEdit(id, org, room, SessionKind.LIVE, title, createdAt).first();
  }

  /**
   * The session of a planned start of an autowebinar.
   *
   * @param dueAt when the sweep must arm it at the latest
   */
  public static Session occurrence(
      SessionId id,
      OrgId org,
      RoomId room,
      String title,
      AutowebinarId autowebinar,
      OccurrenceId occurrence,
      ScenarioId scenario,
      Instant startsAt,
      Instant plannedEnd,
      Instant dueAt,
      Instant createdAt) {
    return new SessionEdit(id, org, room, SessionKind.AUTO, title, createdAt)
        .autowebinar(autowebinar, occurrence)
        .scenario(scenario)
        .startsAt(startsAt)
        .plannedEnd(plannedEnd)
        .dueAt(dueAt)
        .first();
  }

  /**
   * A rehearsal that begins now (RM8).
   *
   * @param plannedEnd when it ends at the latest
   * @param dueAt when the sweep must look for its host
   */
  public static Session rehearsal(
      SessionId id,
      OrgId org,
      RoomId room,
      String title,
      Source source,
      Instant plannedEnd,
      Instant dueAt,
      Instant now) {
    return new SessionEdit(id, org, room, SessionKind.REHEARSAL, title, now)
        .become(SessionState.LIVE)
        .startedAt(now)
        .plannedEnd(plannedEnd)
        .source(source)
        .dueAt(dueAt)
        .first();
  }

  /** How the room shows that this session holds it. */
  public OnAir onAir() {
    return new OnAir(
        id,
        kind == SessionKind.LIVE ? OnAir.Kind.LIVE : OnAir.Kind.AUTO,
        startedAt.or(() -> startsAt).orElse(createdAt));
  }

  /** Whether the audience watches and is heard. An armed autowebinar opens by the clock. */
  public boolean isOpen(Instant now) {
    boolean byTheClock =
        kind == SessionKind.AUTO
            && state == SessionState.STARTING
            && startsAt.filter(start -> !start.isAfter(now)).isPresent();
    return state == SessionState.LIVE || state == SessionState.INTERRUPTED || byTheClock;
  }

  /** The same session with a host's beat noted. */
  public Session hostSeen(Instant at) {
    return new SessionEdit(this).hostSeenAt(at).same();
  }

  /** Begins a change; {@link SessionEdit#next} gives the session one version on. */
  public SessionEdit edit() {
    return new SessionEdit(this);
  }
}

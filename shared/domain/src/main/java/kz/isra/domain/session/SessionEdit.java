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
import kz.isra.domain.rooms.Source;

/** A change of a session in the making; not shared, not kept. */
public final class SessionEdit {
  private final SessionId id;
  private final OrgId org;
  private final RoomId room;
  private final SessionKind kind;
  private final Instant createdAt;
  private final long version;
  private SessionState state = SessionState.SCHEDULED;
  private String title;
  private Optional<Instant> startsAt = Optional.empty();
  private Optional<Instant> startedAt = Optional.empty();
  private Optional<Instant> plannedEnd = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();
  private Optional<EndReason> endReason = Optional.empty();
  private Optional<Source> source = Optional.empty();
  private Money pricePerHour = Money.ZERO;
  private int expectedAttendees;
  private int plannedMinutes;
  private Optional<AutowebinarId> autowebinar = Optional.empty();
  private Optional<OccurrenceId> occurrence = Optional.empty();
  private Optional<ScenarioId> scenario = Optional.empty();
  private Optional<Instant> dueAt = Optional.empty();
  private Optional<Instant> hostSeenAt = Optional.empty();
  private Optional<Instant> askedAt = Optional.empty();
  private Money held = Money.ZERO;
  private Optional<Summary> summary = Optional.empty();

  SessionEdit(
      SessionId id, OrgId org, RoomId room, SessionKind kind, String title, Instant createdAt) {
    this.id = id;
    this.org = org;
    this.room = room;
    this.kind = kind;
    this.title = title;
    this.createdAt = createdAt;
    this.version = 0;
  }

  SessionEdit(Session from) {
    this.id = from.id();
    this.org = from.org();
    this.room = from.room();
    this.kind = from.kind();
    this.title = from.title();
    this.createdAt = from.createdAt();
    this.version = from.version();
    this.state = from.state();
    this.startsAt = from.startsAt();
    this.startedAt = from.startedAt();
    this.plannedEnd = from.plannedEnd();
    this.endedAt = from.endedAt();
    this.endReason = from.endReason();
    this.source = from.source();
    this.pricePerHour = from.pricePerHour();
    this.expectedAttendees = from.expectedAttendees();
    this.plannedMinutes = from.plannedMinutes();
    this.autowebinar = from.autowebinar();
    this.occurrence = from.occurrence();
    this.scenario = from.scenario();
    this.dueAt = from.dueAt();
    this.hostSeenAt = from.hostSeenAt();
    this.askedAt = from.askedAt();
    this.held = from.held();
    this.summary = from.summary();
  }

  /**
   * @throws IllegalStateException where no such transition exists
   */
  public SessionEdit become(SessionState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("A session never goes from " + state + " to " + next);
    }
    this.state = next;
    return this;
  }

  public SessionEdit title(String value) {
    this.title = value;
    return this;
  }

  public SessionEdit startsAt(Instant value) {
    this.startsAt = Optional.of(value);
    return this;
  }

  public SessionEdit startedAt(Instant value) {
    this.startedAt = Optional.of(value);
    return this;
  }

  public SessionEdit plannedEnd(Instant value) {
    this.plannedEnd = Optional.of(value);
    return this;
  }

  public SessionEdit ended(Instant at, EndReason reason) {
    this.endedAt = Optional.of(at);
    this.endReason = Optional.of(reason);
    return this;
  }

  public SessionEdit source(Source value) {
    this.source = Optional.of(value);
    return this;
  }

  public SessionEdit pricePerHour(Money value) {
    this.pricePerHour = value;
    return this;
  }

  public SessionEdit expected(int attendees, int minutes) {
    this.expectedAttendees = attendees;
    this.plannedMinutes = minutes;
    return this;
  }

  public SessionEdit autowebinar(AutowebinarId value, OccurrenceId ofIt) {
    this.autowebinar = Optional.of(value);
    this.occurrence = Optional.of(ofIt);
    return this;
  }

  public SessionEdit scenario(ScenarioId value) {
    this.scenario = Optional.of(value);
    return this;
  }

  public SessionEdit dueAt(Instant value) {
    this.dueAt = Optional.of(value);
    return this;
  }

  public SessionEdit notDue() {
    this.dueAt = Optional.empty();
    return this;
  }

  public SessionEdit held(Money value) {
    this.held = value;
    return this;
  }

  public SessionEdit summary(Summary value) {
    this.summary = Optional.of(value);
    return this;
  }

  SessionEdit askedAt(Instant value) {
    this.askedAt = Optional.of(value);
    return this;
  }

  SessionEdit hostSeenAt(Instant value) {
    this.hostSeenAt = Optional.of(value);
    return this;
  }

  /** The changed session, one version on. */
  public Session next() {
    return build(version + 1);
  }

  Session same() {
    return build(version);
  }

  Session first() {
    return build(1);
  }

  private Session build(long number) {
    return new Session(
        id,
        org,
        room,
        kind,
        state,
        number,
        title,
        createdAt,
        startsAt,
        startedAt,
        plannedEnd,
        endedAt,
        endReason,
        source,
        pricePerHour,
        expectedAttendees,
        plannedMinutes,
        autowebinar,
        occurrence,
        scenario,
        dueAt,
        hostSeenAt,
        askedAt,
        held,
        summary);
  }
}

package kz.isra.testkit.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.Captured;
import kz.isra.domain.ledger.HoldOutcome;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.money.Money;
import kz.isra.domain.pricing.PriceList;
import kz.isra.domain.rooms.CreateRoom;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.Scenarios;
import kz.isra.domain.session.AfterEnd;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.FinishSession;
import kz.isra.domain.session.HostPresence;
import kz.isra.domain.session.InterruptedSessions;
import kz.isra.domain.session.OwnerNews;
import kz.isra.domain.session.Rehearse;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;
import kz.isra.domain.session.StartSession;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.account.InMemoryStandings;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.faults.CrashingWrites;
import kz.isra.testkit.ledger.InMemorySessionFunds;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryInbox;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.media.InMemoryAssets;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.scenario.InMemoryScenarioContent;
import kz.isra.testkit.scenario.InMemoryScenarios;

/** One organizer with a room, everything that a session needs, and a clock that tests move. */
public final class SessionWorld {
  public static final Money PRICE = new Money(500);
  public static final Money STORED_PRICE = new Money(4_000);
  public final IdSource ids;
  public final OrgId org;
  public final InMemoryRooms rooms = new InMemoryRooms();
  public final InMemorySessions sessions = new InMemorySessions();
  public final InMemoryInbox inbox = new InMemoryInbox();
  public final InMemoryLog log = new InMemoryLog();
  public final InMemoryAttendance attendance = new InMemoryAttendance();
  public final InMemoryPersonalData personal = new InMemoryPersonalData();
  public final InMemorySessionFunds funds = new InMemorySessionFunds();
  public final InMemoryStandings standings = new InMemoryStandings();
  public final InMemoryAssets assets = new InMemoryAssets();
  public final InMemoryScenarios scenarios = new InMemoryScenarios();
  public final InMemoryScenarioContent content = new InMemoryScenarioContent();
  public final List<SessionId> afterEnd = new ArrayList<>();
  public final List<Session> news = new ArrayList<>();
  public final CrashingWrites faults =
      new CrashingWrites(
          "replace",
          "create",
          "claim",
          "change",
          "free",
          "follow",
          "rehearse",
          "rehearsed",
          "put",
          "hold",
          "capture",
          "release",
          "closed",
          "save",
          "ended",
          "sessionEnded");
  private final Airings airings = new InMemoryAirings(rooms, sessions, inbox);
  private final Sequencer sequencer = new Sequencer(log, new JsonEventCodec(), 10);
  private Runnable afterHold = () -> {};
  private boolean mailsFail;
  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T15:00:00Z"));

  public SessionWorld(long seed) {
    this.ids = EventFixtures.ids(seed);
    this.org = OrgId.next(ids);
    funds.withBonus(org, Money.tenge(1_000));
  }

  public Instant now() {
    return clock.instant();
  }

  public void pass(Duration time) {
    clock.advance(time);
  }

  public Clock clock() {
    return clock;
  }

  public Room room(Optional<Source> source) {
    var create = new CreateRoom(rooms, sessions, ids, clock);
    var outcome =
        create.create(
            org, "Вебинар", Optional.empty(), at -> RoomFixtures.settings(at, "Вебинар", source));
    return ((CreateRoom.Outcome.Created) outcome).room();
  }

  public Room room() {
    return room(Optional.of(RoomFixtures.YOUTUBE));
  }

  public StartSession startSession() {
    return new StartSession(
        faults.wrap(Rooms.class, rooms),
        faults.wrap(Sessions.class, sessions),
        faults.wrap(Airings.class, airings),
        faults.wrap(SessionFunds.class, new InterruptedHold()),
        at -> new PriceList(1, PRICE, STORED_PRICE, Money.tenge(1_000), List.of()),
        standings,
        assets,
        ids,
        clock);
  }

  public Rehearse rehearse() {
    return new Rehearse(
        rooms, sessions, faults.wrap(Airings.class, airings), standings, assets, ids, clock);
  }

  public EndSession endSession() {
    return new EndSession(rooms, sessions, faults.wrap(Airings.class, airings), clock);
  }

  public InterruptedSessions interrupted() {
    return new InterruptedSessions(sessions, airings, endSession(), clock);
  }

  public HostPresence hosts() {
    return new HostPresence(sessions, interrupted());
  }

  public FinishSession finishSession() {
    return new FinishSession(
        faults.wrap(Sessions.class, sessions),
        faults.wrap(Airings.class, airings),
        faults.wrap(Inbox.class, inbox),
        log,
        faults.wrap(Attendance.class, attendance),
        personal,
        faults.wrap(SessionFunds.class, funds),
        faults.wrap(Scenarios.class, scenarios),
        faults.wrap(ScenarioContent.class, content),
        faults.wrap(AfterEnd.class, (session, at) -> afterEnd.add(session.id())),
        faults.wrap(OwnerNews.class, this::tell),
        ids,
        clock);
  }

  /** Lets something happen once, between the hold of the next start and its claim of the room. */
  public void afterHold(Runnable something) {
    afterHold = something;
  }

  private final class InterruptedHold implements SessionFunds {
    @Override
    public HoldOutcome hold(
        OrgId owner, SessionId session, Money estimate, Money least, Instant at) {
      HoldOutcome outcome = funds.hold(owner, session, estimate, least, at);
      Runnable something = afterHold;
      afterHold = () -> {};
      something.run();
      return outcome;
    }

    @Override
    public Captured capture(OrgId owner, SessionId session, Money used, Instant at) {
      return funds.capture(owner, session, used, at);
    }

    @Override
    public void release(OrgId owner, SessionId session, Instant at) {
      funds.release(owner, session, at);
    }

    @Override
    public Available available(OrgId owner) {
      return funds.available(owner);
    }
  }

  /** Whether mails to owners cannot be sent from now on. */
  public void mailsFail(boolean fail) {
    mailsFail = fail;
  }

  private void tell(Session ended) {
    if (mailsFail) {
      throw new IllegalStateException("No mail today");
    }
    news.add(ended);
  }

  /** Starts the room's session, which must go well. */
  public Session started(Room room) {
    return ((StartSession.Outcome.Started) startSession().start(org, room.id())).session();
  }

  /** Somebody is there from now on; the id. */
  public AttendeeId joins(SessionId session) {
    AttendeeId attendee = AttendeeId.next(ids);
    attendance.opened(session, attendee, "via-" + attendee, now());
    return attendee;
  }

  public void says(SessionId session, AttendeeId attendee, String name, String text) {
    inbox.put(
        session,
        Audience.PUBLIC,
        new EventDraft(
            new EventId(ids.next("msg_")),
            EventType.MESSAGE_POSTED,
            new Actor(attendee.value(), Role.VIEWER, name),
            Map.of("text", text)),
        now());
  }

  /** Lets the sequencer write what is in the inbox. */
  public void sequence(SessionId session) {
    List<Arrival> arrivals =
        inbox.items().stream()
            .filter(item -> item.session().equals(session))
            .<Arrival>map(
                item -> new Arrival.Readable(session, item.audience(), item.draft(), item.at()))
            .toList();
    sequencer.commit(session, Audience.PUBLIC, arrivals);
  }

  public Session session(SessionId id) {
    return sessions.find(id).orElseThrow();
  }
}

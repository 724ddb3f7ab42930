package kz.isra.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.chat.SayMessage;
import kz.isra.domain.chat.SpeechLimit;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.log.Role;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.HostPresence;
import kz.isra.domain.session.InterruptedSessions;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.lambda.Json;
import kz.isra.lambda.SocketRequest;
import kz.isra.lambda.Tickets;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.connections.InMemoryConnections;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryInbox;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.moderation.InMemoryExpulsions;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.session.InMemoryAirings;
import kz.isra.testkit.session.InMemorySessions;
import org.junit.jupiter.api.BeforeEach;

/** The sockets of a session that is live, on fakes. */
abstract class ChatFixture {
  static final String ORIGIN = "https://isra.example";
  static final Instant START = EventFixtures.START;
  final MovingClock clock = new MovingClock(START);
  final IdSource ids = EventFixtures.ids(1);
  final Tickets tickets = new Tickets("k".repeat(32), ORIGIN, clock, ids);
  final InMemorySessions sessions = new InMemorySessions();
  final InMemoryInbox inbox = new InMemoryInbox();
  final InMemoryLog log = new InMemoryLog();
  final InMemoryConnections connections = new InMemoryConnections();
  final InMemoryAttendance attendance = new InMemoryAttendance();
  final InMemoryExpulsions expulsions = new InMemoryExpulsions();
  final InMemoryPersonalData personal = new InMemoryPersonalData();
  final InMemoryRooms rooms = new InMemoryRooms();
  final Session session =
      Session.nextLive(
          EventFixtures.session(9),
          new OrgId(ids.next("org_")),
          RoomId.next(ids),
          "Вебинар",
          START.minusSeconds(60));
  final AttendeeId attendee = AttendeeId.next(ids);
  final LoginId host = LoginId.next(ids);
  final InMemoryLoginTokens logins = new InMemoryLoginTokens();
  final ChatSockets chat = chat();

  @BeforeEach
  void startASession() {
    sessions.create(session);
    logins.login(session.org(), host, true);
    personal.keepAttendee(session.id(), attendee, new Visitor("Айгүл", Optional.empty()), START);
    go(SessionState.LIVE);
  }

  ChatSockets chat() {
    var airings = new InMemoryAirings(rooms, sessions, inbox);
    var interrupted =
        new InterruptedSessions(
            sessions, airings, new EndSession(rooms, sessions, airings, clock), clock);
    var reads = new SessionReads(sessions);
    return new ChatSockets(
        tickets,
        new Sockets(connections),
        new Presences(attendance, new HostPresence(sessions, interrupted), sessions, logins),
        expulsions,
        new HostLogins(logins, reads),
        new Names(personal, reads, new HostNames(rooms, personal)),
        reads,
        new SayMessage(inbox, reads, new SpeechLimit()),
        new FirstQuestion(sessions),
        inbox,
        log,
        ids,
        clock);
  }

  void go(SessionState state) {
    Session now = sessions.find(session.id()).orElseThrow();
    var edit = now.edit().become(state);
    switch (state) {
      case LIVE -> edit.startedAt(START).pricePerHour(new Money(500));
      case ENDING -> edit.ended(clock.instant(), EndReason.HOST);
      default -> edit.notDue();
    }
    assertThat(sessions.replace(edit.next())).isTrue();
  }

  void open(String connection, Role role) {
    String subject = role == Role.HOST ? host.value() : attendee.value();
    assertThat(
            chat.connect(connect(connection, tickets.issue(session.id(), role, subject), ORIGIN)))
        .isEqualTo(200);
  }

  String say(String connection, String frame) {
    return chat.message(socket(SocketRequest.Event.MESSAGE, connection, Map.of(), Map.of(), frame))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  static String message(String id, String text) {
    return new String(
        Json.bytes(new java.util.TreeMap<>(Map.of("t", "say", "id", id, "text", text))),
        StandardCharsets.UTF_8);
  }

  static SocketRequest connect(String connection, String ticket, String origin) {
    return socket(
        SocketRequest.Event.CONNECT,
        connection,
        Map.of("origin", origin),
        Map.of("ticket", ticket),
        "");
  }

  static SocketRequest socket(
      SocketRequest.Event event,
      String connection,
      Map<String, String> headers,
      Map<String, String> query,
      String body) {
    return new SocketRequest(
        event,
        connection,
        headers,
        query,
        body.getBytes(StandardCharsets.UTF_8),
        START,
        "request-1");
  }
}

package kz.isra.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.chat.SayMessage;
import kz.isra.domain.chat.SpeechLimit;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.language.Language;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.HostPresence;
import kz.isra.domain.session.InterruptedSessions;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.lambda.Json;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.SocketRequest;
import kz.isra.lambda.Tickets;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.Proves;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.connections.InMemoryConnections;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryInbox;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.moderation.InMemoryExpulsions;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.InMemoryAirings;
import kz.isra.testkit.session.InMemorySessions;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatSocketsTest {
  private static final String ORIGIN = "https://isra.example";
  private static final Instant START = EventFixtures.START;
  private final MovingClock clock = new MovingClock(START);
  private final IdSource ids = EventFixtures.ids(1);
  private final Tickets tickets = new Tickets("k".repeat(32), ORIGIN, clock, ids);
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryLog log = new InMemoryLog();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryAttendance attendance = new InMemoryAttendance();
  private final InMemoryExpulsions expulsions = new InMemoryExpulsions();
  private final InMemoryPersonalData personal = new InMemoryPersonalData();
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final Session session =
      Session.nextLive(
          EventFixtures.session(9),
          new OrgId(ids.next("org_")),
          RoomId.next(ids),
          "Вебинар",
          START.minusSeconds(60));
  private final AttendeeId attendee = AttendeeId.next(ids);
  private final ChatSockets chat = chat();

  @BeforeEach
  void startASession() {
    sessions.create(session);
    personal.keepAttendee(session.id(), attendee, new Visitor("Айгүл", Optional.empty()), START);
    go(SessionState.LIVE);
  }

  @Test
  void letsATicketOpenOneSocketFromOurOrigin() {
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());

    assertThat(chat.connect(connect("con-0", ticket, "https://evil.example"))).isEqualTo(401);
    assertThat(chat.connect(connect("con-0", "nonsense", ORIGIN))).isEqualTo(401);
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(200);
    assertThat(chat.connect(connect("con-2", ticket, ORIGIN))).isEqualTo(403);
    assertThat(connections.of(session.id()))
        .containsExactly(
            new Connection("con-1", session.id(), Role.VIEWER, attendee.value(), START));
  }

  @Test
  void refusesATicketThatIsTooOldOrOfASessionThatIsOver() {
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());
    clock.advance(Duration.ofSeconds(60));
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(401);

    go(SessionState.ENDING);
    go(SessionState.ENDED);
    String late = tickets.issue(session.id(), Role.VIEWER, attendee.value());
    assertThat(chat.connect(connect("con-2", late, ORIGIN))).isEqualTo(403);
  }

  @Test
  void boundsTheSocketsOfOnePerson() {
    for (int i = 0; i < ChatSockets.MOST_SOCKETS; i++) {
      open("con-" + i, Role.VIEWER);
      clock.advance(Duration.ofSeconds(3));
    }
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());

    assertThat(chat.connect(connect("con-more", ticket, ORIGIN))).isEqualTo(429);
  }

  @Test
  void refusesAnIdThatIsraGivesItself() {
    open("con-1", Role.VIEWER);

    for (String id : List.of("end_" + session.id(), "start_" + session.id(), "script-1000001")) {
      assertThat(say("con-1", "{\"t\":\"say\",\"id\":\"" + id + "\",\"text\":\"x\"}"))
          .contains("UNKNOWN_FRAME");
    }
    assertThat(inbox.items()).isEmpty();
  }

  @Test
  void putsAMessageIntoTheInboxAndAcknowledgesItAlsoWhenItRepeats() {
    open("con-1", Role.VIEWER);
    String frame =
        "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\" и\u0306од\u202E \",\"videoMs\":1500}";

    assertThat(say("con-1", frame)).isEqualTo("{\"t\":\"ack\",\"id\":\"message-1\"}");
    assertThat(say("con-1", frame)).isEqualTo("{\"t\":\"ack\",\"id\":\"message-1\"}");

    assertThat(inbox.drafts(session.id()))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.payload()).isEqualTo(Map.of("text", "йод", "videoMs", 1500L));
          assertThat(draft.actor().name()).isEqualTo("Айгүл");
          assertThat(draft.actor().role()).isEqualTo(Role.VIEWER);
        });
  }

  @Test
  void takesAThousandCodePointsAndNoMore() {
    open("con-1", Role.VIEWER);

    assertThat(say("con-1", message("message-1", "😀".repeat(1_000)))).contains("ack");
    assertThat(say("con-1", message("message-2", "я".repeat(1_001)))).contains("MESSAGE_TOO_LONG");
    assertThat(say("con-1", message("message-3", " \u200B "))).contains("MESSAGE_EMPTY");
  }

  @Test
  void refusesWhoSpeaksTooFast() {
    open("con-1", Role.VIEWER);
    for (int i = 0; i < 10; i++) {
      assertThat(say("con-1", message("message-" + i, "x"))).contains("ack");
    }

    assertThat(say("con-1", message("message-10", "x")))
        .contains("\"id\":\"message-10\"", "TOO_FAST");
    clock.advance(Duration.ofMillis(200));
    assertThat(say("con-1", message("message-10", "x"))).contains("ack");
  }

  @Test
  void refusesEveryFrameThatIsNotOfTheProtocol() {
    open("con-1", Role.VIEWER);
    for (String frame :
        List.of(
            "",
            "null",
            "[]",
            "\"say\"",
            "{",
            "{}",
            "{\"t\":7}",
            "{\"t\":\"shout\"}",
            "{\"t\":\"say\"}",
            "{\"t\":\"say\",\"id\":\"x\",\"text\":\"short id\"}",
            "{\"t\":\"say\",\"id\":\"message-1\",\"text\":5}",
            "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\"x\",\"videoMs\":-1}",
            "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\"x\",\"videoMs\":1e99}",
            "{\"t\":\"say\",\"t\":\"say\"}",
            "{\"t\":\"position\"}",
            "{\"t\":\"position\",\"videoMs\":\"5\"}",
            "{\"t\":\"position\",\"videoMs\":5}",
            "[".repeat(5_000),
            "x".repeat(9_000))) {
      assertThat(say("con-1", frame)).as(frame).contains("\"t\":\"refused\"", "\"code\"");
    }
    assertThat(inbox.items()).isEmpty();
    assertThat(say("con-nobody", "{\"t\":\"beat\"}")).contains("SOCKET_UNKNOWN");
  }

  @Test
  void takesNoMessageBeforeTheStartNorAfterTheEnd() {
    Session waiting =
        Session.nextLive(EventFixtures.session(10), session.org(), session.room(), "Позже", START);
    sessions.create(waiting);
    chat.connect(
        connect("con-9", tickets.issue(waiting.id(), Role.VIEWER, attendee.value()), ORIGIN));
    assertThat(say("con-9", message("message-1", "x"))).contains("NOT_LIVE");

    open("con-1", Role.VIEWER);
    assertThat(say("con-1", message("message-2", "x"))).contains("ack");
    go(SessionState.ENDING);
    assertThat(say("con-1", message("message-3", "x"))).contains("SESSION_ENDED");
  }

  @Test
  void answersABeatWithTheNewestBlockAndTheNumberOfPeople() throws Exception {
    open("con-1", Role.VIEWER);
    open("con-2", Role.VIEWER);
    open("con-3", Role.HOST);
    new Sequencer(log, new JsonEventCodec(), 1)
        .commit(
            session.id(),
            Audience.PUBLIC,
            List.of(
                EventFixtures.arrival(session.id(), EventFixtures.started(session.id()), START)));

    JsonNode answer = Json.tree(say("con-1", "{\"t\":\"beat\"}").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.path("block").asLong()).isEqualTo(1);
    assertThat(answer.path("seq").asLong()).isEqualTo(1);
    assertThat(answer.path("now").asLong()).isEqualTo(START.toEpochMilli());
    clock.advance(Duration.ofSeconds(3));
    assertThat(say("con-1", "{\"t\":\"beat\"}")).contains("\"viewers\":1");
  }

  @Test
  void writesTheRowOfASocketAgainThatBeatsAlthoughItWasTakenForGone() {
    open("con-1", Role.VIEWER);
    connections.remove(session.id(), "con-1");
    clock.advance(Duration.ofSeconds(5));

    say("con-1", "{\"t\":\"beat\"}");

    assertThat(connections.of(session.id())).extracting(Connection::id).containsExactly("con-1");
  }

  @Test
  void writesAnIntervalFromOpeningToClosing() {
    open("con-1", Role.VIEWER);
    clock.advance(Duration.ofMinutes(4));
    say("con-1", "{\"t\":\"beat\",\"visible\":true}");
    clock.advance(Duration.ofMinutes(1));
    chat.disconnect(socket(SocketRequest.Event.DISCONNECT, "con-1", Map.of(), Map.of(), ""));
    chat.disconnect(socket(SocketRequest.Event.DISCONNECT, "con-1", Map.of(), Map.of(), ""));

    assertThat(attendance.intervals(session.id()))
        .containsExactly(
            new Interval(
                attendee,
                "con-1",
                START,
                START.plus(Duration.ofMinutes(4)),
                Optional.of(START.plus(Duration.ofMinutes(5)))));
    assertThat(connections.of(session.id())).isEmpty();
  }

  @Test
  void theHostSpeaksUnderTheNameOfTheAccountOrOfTheRoom() {
    personal.with(
        session.org(),
        new Organizer(
            Organizer.Kind.COMPANY,
            "ТОО «Школа»",
            "Алматы",
            "1",
            "d@school.kz",
            "dana",
            Language.KK));
    open("con-1", Role.HOST);
    say("con-1", message("message-1", "Сәлем"));
    var settings = RoomFixtures.settings(RoomFixtures.slug(ids), "Вебинар", Optional.empty());
    rooms.create(
        new Room(
            session.room(),
            session.org(),
            1,
            settings,
            session.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            START));
    open("con-2", Role.HOST);
    say("con-2", message("message-2", "Сәлем"));

    assertThat(inbox.drafts(session.id()))
        .extracting(draft -> draft.actor().name())
        .containsExactly("ТОО «Школа»", "Дана");
  }

  @Test
  void hearsNobodyWhoWasPutOutAndOpensNoSocketForThem() {
    open("con-1", Role.VIEWER);
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());
    expel(Expulsion.Kind.BANNED);

    assertThat(say("con-1", message("message-1", "x"))).contains("\"id\":\"message-1\"", "BANNED");
    assertThat(say("con-1", "{\"t\":\"beat\"}")).contains("BANNED");
    assertThat(chat.connect(connect("con-2", ticket, ORIGIN))).isEqualTo(403);
    assertThat(connections.of(session.id())).extracting(Connection::id).containsExactly("con-1");
    assertThat(inbox.items()).isEmpty();

    expulsions.lift(session.id(), attendee);
    assertThat(say("con-1", message("message-1", "x"))).contains("ack");
    open("con-3", Role.VIEWER);
  }

  @Test
  void saysOfARemovalThatItIsOne() {
    open("con-1", Role.VIEWER);
    expel(Expulsion.Kind.REMOVED);

    assertThat(say("con-1", message("message-1", "x"))).contains("REMOVED");
  }

  private void expel(Expulsion.Kind kind) {
    var expulsion = new Expulsion(attendee, kind, "log_" + "h".repeat(26), START);
    expulsions.put(session.id(), expulsion, Optional.empty());
  }

  @Test
  void keepsASessionGoingByTheHostsBeatsAndWakesAnInterruptedOne() {
    open("con-1", Role.HOST);
    go(SessionState.INTERRUPTED);
    clock.advance(Duration.ofSeconds(70));

    say("con-1", "{\"t\":\"beat\"}");

    assertThat(sessions.find(session.id()))
        .hasValueSatisfying(found -> {
          assertThat(found.state()).isEqualTo(SessionState.LIVE);
          assertThat(found.hostSeenAt()).contains(START.plusSeconds(70));
        });
    assertThat(inbox.drafts(session.id()))
        .extracting(EventDraft::type)
        .containsExactly("session.resumed");
  }

  @Test
  void notesWhereTheHostsPictureStands() {
    open("con-1", Role.HOST);

    assertThat(
            chat.message(
                socket(
                    SocketRequest.Event.MESSAGE,
                    "con-1",
                    Map.of(),
                    Map.of(),
                    "{\"t\":\"position\",\"videoMs\":2500}")))
        .isEmpty();

    assertThat(inbox.drafts(session.id()))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.type()).isEqualTo("video.position");
          assertThat(draft.payload()).isEqualTo(Map.of("videoMs", 2500L));
        });
  }

  @Test
  @Proves("RM8")
  void whoOnlyLooksAsAViewerIsNotCountedNotHeardAndNoSignOfTheHost() {
    String ticket = tickets.issue(session.id(), Role.VIEWER, "log_" + "h".repeat(26));
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(200);
    clock.advance(Duration.ofSeconds(3));

    assertThat(say("con-1", "{\"t\":\"beat\"}")).contains("\"viewers\":0");
    assertThat(say("con-1", message("message-1", "x"))).contains("HOSTS_ONLY");
    assertThat(inbox.items()).isEmpty();
    assertThat(attendance.intervals(session.id())).isEmpty();
    assertThat(sessions.find(session.id()).flatMap(Session::hostSeenAt)).isEmpty();
  }

  @Test
  void namesTheMessageThatItRefusesWhileTheStoresAreAway() {
    String frame = "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\"x\"}";
    SocketRequest request = socket(SocketRequest.Event.MESSAGE, "con-1", Map.of(), Map.of(), frame);

    assertThat(new String(chat.refusal(request, ErrorCode.UNAVAILABLE), StandardCharsets.UTF_8))
        .contains("\"t\":\"refused\"", "\"id\":\"message-1\"", "UNAVAILABLE");
  }

  @Test
  @Proves("AW8")
  void notesWhenAViewerOfAnAutowebinarFirstWrites() {
    Session planned = SessionFixtures.occurrence(session.org(), session.room(), ids);
    Session airing =
        planned
            .edit()
            .become(SessionState.LIVE)
            .startedAt(START)
            .plannedEnd(START.plusSeconds(600))
            .next();
    sessions.create(planned);
    assertThat(sessions.replace(airing)).isTrue();
    String ticket = tickets.issue(airing.id(), Role.VIEWER, attendee.value());
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(200);

    assertThat(say("con-1", message("message-1", "Сколько стоит?"))).contains("ack");
    Instant first = clock.instant();
    clock.advance(Duration.ofSeconds(5));
    assertThat(say("con-1", message("message-2", "Алло"))).contains("ack");

    Session asked = sessions.find(airing.id()).orElseThrow();
    assertThat(asked.askedAt()).contains(first);
    assertThat(asked.dueAt()).contains(first);
    open("con-2", Role.VIEWER);
    assertThat(say("con-2", message("message-3", "В эфире"))).contains("ack");
    assertThat(sessions.find(session.id()).flatMap(Session::askedAt)).isEmpty();
  }

  private ChatSockets chat() {
    var airings = new InMemoryAirings(rooms, sessions, inbox);
    var interrupted =
        new InterruptedSessions(
            sessions, airings, new EndSession(rooms, sessions, airings, clock), clock);
    var reads = new SessionReads(sessions);
    return new ChatSockets(
        tickets,
        new Sockets(connections),
        new Presences(
            attendance,
            new HostPresence(sessions, interrupted),
            sessions,
            new InMemoryLoginTokens()),
        expulsions,
        new Names(personal, reads, new HostNames(rooms, personal)),
        reads,
        new SayMessage(inbox, reads, new SpeechLimit()),
        new FirstQuestion(sessions),
        inbox,
        log,
        ids,
        clock);
  }

  private void go(SessionState state) {
    Session now = sessions.find(session.id()).orElseThrow();
    var edit = now.edit().become(state);
    switch (state) {
      case LIVE -> edit.startedAt(START).pricePerHour(new Money(500));
      case ENDING -> edit.ended(clock.instant(), EndReason.HOST);
      default -> edit.notDue();
    }
    assertThat(sessions.replace(edit.next())).isTrue();
  }

  private void open(String connection, Role role) {
    String subject = role == Role.HOST ? "log_" + "h".repeat(26) : attendee.value();
    assertThat(
            chat.connect(connect(connection, tickets.issue(session.id(), role, subject), ORIGIN)))
        .isEqualTo(200);
  }

  private String say(String connection, String frame) {
    return chat.message(socket(SocketRequest.Event.MESSAGE, connection, Map.of(), Map.of(), frame))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  private static String message(String id, String text) {
    return new String(
        Json.bytes(new java.util.TreeMap<>(Map.of("t", "say", "id", id, "text", text))),
        StandardCharsets.UTF_8);
  }

  private static SocketRequest connect(String connection, String ticket, String origin) {
    return socket(
        SocketRequest.Event.CONNECT,
        connection,
        Map.of("origin", origin),
        Map.of("ticket", ticket),
        "");
  }

  private static SocketRequest socket(
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

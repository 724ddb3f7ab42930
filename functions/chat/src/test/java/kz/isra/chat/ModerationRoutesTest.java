package kz.isra.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.moderation.ExpelAttendee;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.moderation.HideMessage;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Session;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Json;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.connections.InMemoryConnections;
import kz.isra.testkit.connections.RecordingPushes;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryInbox;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.moderation.InMemoryExpulsions;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.InMemorySessions;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModerationRoutesTest {
  private static final String MESSAGE = "message-0001";
  private final IdSource ids = EventFixtures.ids(7);
  private final MovingClock clock = new MovingClock(SessionFixtures.STARTED.plusSeconds(60));
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryLog log = new InMemoryLog();
  private final InMemoryAttendance attendance = new InMemoryAttendance();
  private final InMemoryExpulsions expulsions = new InMemoryExpulsions();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryPersonalData personal = new InMemoryPersonalData();
  private final InMemoryLoginTokens logins = new InMemoryLoginTokens();
  private final RecordingPushes pushes = new RecordingPushes();
  private final OrgId org = OrgId.next(ids);
  private final LoginId login = LoginId.next(ids);
  private final String host = logins.login(org, login, true);
  private final Room room = RoomFixtures.room(org, ids);
  private final Session planned =
      Session.nextLive(room.nextSession(), org, room.id(), "Вебинар", SessionFixtures.CREATED);
  private final Session session = SessionFixtures.live(planned);
  private final AttendeeId attendee = AttendeeId.next(ids);
  private final Routes routes = routes();

  @BeforeEach
  void aLiveWithOneViewerWhoSpoke() {
    rooms.create(room);
    sessions.create(planned);
    sessions.replace(session);
    attendance.add(
        new Attendee(
            attendee, session.id(), "aa", clock.instant(), Origin.UNKNOWN, Optional.of("net")));
    personal.keepAttendee(
        session.id(), attendee, new Visitor("Спамер", Optional.empty()), clock.instant());
    open("con-1", attendee.value());
    open("con-2", attendee.value());
    open("con-3", AttendeeId.next(ids).value());
  }

  @Test
  void hidesAMessageWithWhoAndWhyAndPutsItBack() throws Exception {
    commit(EventFixtures.started(session.id()));
    commit(spoken());

    assertThat(post("messages/{eventId}/hide", "{\"reason\":\"SPAM\"}").status()).isEqualTo(204);
    EventDraft hidden = inbox.drafts(session.id()).getLast();
    assertThat(hidden.type()).isEqualTo("message.hidden");
    assertThat(hidden.payload()).isEqualTo(Map.of("target", MESSAGE, "reason", "SPAM"));
    assertThat(hidden.actor()).isEqualTo(new Actor(login.value(), Role.HOST, "Дана"));

    clock.advance(Duration.ofSeconds(1));
    commit(hidden);
    JsonNode seen = json(call("GET", "moderation", host, "")).path("hidden").path(0);
    assertThat(seen.path("id").asText()).isEqualTo(MESSAGE);
    assertThat(seen.path("text").asText()).isEqualTo("Купите у меня");
    assertThat(seen.path("name").asText()).isEqualTo("Спамер");
    assertThat(seen.path("reason").asText()).isEqualTo("SPAM");

    assertThat(post("messages/{eventId}/restore", "{}").status()).isEqualTo(204);
    clock.advance(Duration.ofSeconds(1));
    commit(inbox.drafts(session.id()).getLast());
    assertThat(json(call("GET", "moderation", host, "")).path("hidden")).isEmpty();
  }

  @Test
  void putsAPersonOutClosesTheirSocketsAndNobodyElses() throws Exception {
    Response answer = call("PUT", "expulsions/{attendeeId}", host, "{\"kind\":\"BANNED\"}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(pushes.closed()).containsExactlyInAnyOrder("con-1", "con-2");
    assertThat(pushes.to("con-1"))
        .singleElement()
        .satisfies(frame -> {
          assertThat(frame).contains("\"t\":\"out\"", "\"code\":\"BANNED\"");
        });
    assertThat(pushes.to("con-3")).isEmpty();
    assertThat(expulsions.of(session.id(), attendee))
        .contains(new Expulsion(attendee, Expulsion.Kind.BANNED, login.value(), clock.instant()));
    assertThat(expulsions.bannedFrom(session.id(), "net")).isTrue();
    JsonNode out = json(call("GET", "moderation", host, "")).path("out").path(0);
    assertThat(out.path("name").asText()).isEqualTo("Спамер");
    assertThat(out.path("kind").asText()).isEqualTo("BANNED");

    assertThat(call("DELETE", "expulsions/{attendeeId}", host, "").status()).isEqualTo(204);
    assertThat(call("DELETE", "expulsions/{attendeeId}", host, "").status()).isEqualTo(204);
    assertThat(expulsions.all(session.id())).isEmpty();
  }

  @Test
  void isForTheHostsOfTheSessionAlone() throws Exception {
    String other = logins.login(OrgId.next(ids), LoginId.next(ids), true);
    for (List<String> one :
        List.of(
            List.of("GET", "moderation", ""),
            List.of("POST", "messages/{eventId}/hide", "{\"reason\":\"SPAM\"}"),
            List.of("POST", "messages/{eventId}/restore", "{}"),
            List.of("PUT", "expulsions/{attendeeId}", "{\"kind\":\"BANNED\"}"),
            List.of("DELETE", "expulsions/{attendeeId}", ""))) {
      assertThat(code(call(one.get(0), one.get(1), "", one.get(2)))).isEqualTo("LOGIN_REQUIRED");
      assertThat(code(call(one.get(0), one.get(1), other, one.get(2)))).isEqualTo("NOT_FOUND");
    }
    assertThat(inbox.items()).isEmpty();
    assertThat(expulsions.all(session.id())).isEmpty();
    assertThat(pushes.closed()).isEmpty();
  }

  @Test
  void refusesWhatIsNoReasonOrNobodyOrTooLate() throws Exception {
    assertThat(code(post("messages/{eventId}/hide", "{\"reason\":\"spam\"}")))
        .isEqualTo("INVALID_FIELDS");
    assertThat(code(post("messages/{eventId}/hide", "{}"))).isEqualTo("INVALID_FIELDS");
    assertThat(code(call("PUT", "expulsions/{attendeeId}", host, "{}")))
        .isEqualTo("INVALID_FIELDS");
    assertThat(
            code(
                call(
                    "PUT",
                    "expulsions/{attendeeId}",
                    host,
                    "{\"kind\":\"BANNED\"}",
                    AttendeeId.next(ids).value())))
        .isEqualTo("NOT_FOUND");

    sessions.replace(SessionFixtures.ending(session, clock.instant()));
    assertThat(code(post("messages/{eventId}/hide", "{\"reason\":\"RUDE\"}")))
        .isEqualTo("NOT_LIVE");
  }

  private Routes routes() {
    return new ModerationRoutes(
            new Callers(logins, clock),
            sessions,
            new HideMessage(inbox, ids, clock),
            new ExpelAttendee(attendance, expulsions, connections, pushes, clock),
            new Moderated(log, expulsions, personal),
            new HostNames(rooms, personal))
        .addTo(Routes.builder(Config.of(Map.of("PUBLIC_ORIGIN", "https://isra.example"))))
        .build();
  }

  private EventDraft spoken() {
    return new EventDraft(
        new kz.isra.domain.id.EventId(MESSAGE),
        "message.posted",
        new Actor(attendee.value(), Role.VIEWER, "Спамер"),
        Map.of("text", "Купите у меня"));
  }

  private void commit(EventDraft draft) {
    new Sequencer(log, new JsonEventCodec(), 1)
        .commit(
            session.id(),
            Audience.PUBLIC,
            List.of(new Arrival.Readable(session.id(), Audience.PUBLIC, draft, clock.instant())));
  }

  private void open(String id, String subject) {
    Instant now = clock.instant();
    connections.open(new Connection(id, session.id(), Role.VIEWER, subject, now), id, now);
  }

  private Response post(String what, String body) {
    return call("POST", what, host, body);
  }

  private Response call(String method, String what, String cookie, String body) {
    return call(method, what, cookie, body, attendee.value());
  }

  private Response call(String method, String what, String cookie, String body, String attendeeId) {
    String path = "/api/sessions/{sessionId}/" + what;
    var headers = new HashMap<String, String>();
    headers.put("x-isra", "1");
    headers.put("content-type", "application/json");
    return routes.answer(
        new Request(
            method + " " + path,
            method,
            path,
            Map.of(
                "sessionId", session.id().value(),
                "eventId", MESSAGE,
                "attendeeId", attendeeId),
            Map.of(),
            headers,
            cookie.isEmpty() ? Map.of() : Map.of("__Host-sid", cookie),
            body.getBytes(StandardCharsets.UTF_8),
            "203.0.113.5",
            "request-1"));
  }

  private static JsonNode json(Response response) throws Json.MalformedJson {
    return Json.tree(response.body());
  }

  private static String code(Response response) throws Json.MalformedJson {
    return json(response).path("code").asText();
  }
}

package kz.isra.viewers;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.account.Standing;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.attendance.JoinSession;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.media.MediaLink;
import kz.isra.domain.moderation.AddressMarks;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Session;
import kz.isra.lambda.Callers;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.Config;
import kz.isra.lambda.HmacAddressMarks;
import kz.isra.lambda.Json;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import kz.isra.lambda.Tickets;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.media.InMemoryAssets;
import kz.isra.testkit.media.InMemoryMedia;
import kz.isra.testkit.moderation.InMemoryExpulsions;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.InMemorySessions;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.BeforeEach;

/** A room that is on air, on fakes, and those who call its routes. */
abstract class ViewersFixture {
  static final String ORIGIN = "https://isra.example";
  final IdSource ids = EventFixtures.ids(5);
  final MovingClock clock = new MovingClock(SessionFixtures.STARTED.plusSeconds(60));
  final InMemoryRooms rooms = new InMemoryRooms();
  final InMemorySessions sessions = new InMemorySessions();
  final InMemoryAttendance attendance = new InMemoryAttendance();
  final InMemoryPersonalData personal = new InMemoryPersonalData();
  final InMemoryExpulsions expulsions = new InMemoryExpulsions();
  final AddressMarks marks = new HmacAddressMarks("k".repeat(32));
  final InMemoryLoginTokens logins = new InMemoryLoginTokens();
  final InMemoryLog log = new InMemoryLog();
  final InMemoryAssets assets = new InMemoryAssets();
  final Tickets tickets = new Tickets("k".repeat(32), ORIGIN, clock, ids);
  final OrgId org = OrgId.next(ids);
  final Room room = RoomFixtures.room(org, ids);
  final Session planned =
      Session.nextLive(room.nextSession(), org, room.id(), "Вебинар", SessionFixtures.CREATED);
  final Session session = SessionFixtures.live(planned);
  final Routes routes = routes();

  @BeforeEach
  void goOnAir() {
    rooms.create(room);
    sessions.create(planned);
    sessions.replace(session);
    rooms.happen(org, room.id(), room.nextSession(), Optional.of(session.onAir()));
    say(EventFixtures.started(session.id()));
  }

  Routes routes() {
    var doors = new FindDoor(rooms, sessions, Standing::untouched, clock);
    var seats = new Seats(attendance, expulsions, sessions, new Callers(logins, clock));
    Routes.Builder builder = Routes.builder(Config.of(Map.of("PUBLIC_ORIGIN", ORIGIN)));
    new DoorRoutes(
            doors,
            new JoinSession(attendance, expulsions, marks, personal, ids, clock),
            new ClientAddress("k"),
            clock)
        .addTo(builder);
    new SessionRoutes(seats, log, attendance, tickets, clock).addTo(builder);
    new LogRoutes(log).addTo(builder);
    new MediaRoutes(seats, assets, new InMemoryMedia(), MediaLink.LIFE, clock).addTo(builder);
    return builder.build();
  }

  void say(EventDraft draft) {
    new Sequencer(log, new JsonEventCodec(), 1)
        .commit(
            session.id(),
            Audience.PUBLIC,
            List.of(new Arrival.Readable(session.id(), Audience.PUBLIC, draft, clock.instant())));
  }

  JsonNode joined() {
    try {
      return join("Айгүл", "");
    } catch (Json.MalformedJson e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode join(String name, String token) throws Json.MalformedJson {
    return json(
        post(
            "/api/r/{slug}/attendees",
            slug(),
            token,
            new String(Json.bytes(Map.of("name", name)), StandardCharsets.UTF_8)));
  }

  Map<String, String> slug() {
    return Map.of("slug", room.slug().value());
  }

  Response post(String what, String token, String body) {
    return post(
        "/api/sessions/{sessionId}/" + what,
        Map.of("sessionId", session.id().value()),
        token,
        body);
  }

  Response post(String path, Map<String, String> params, String token, String body) {
    return routes.answer(request("POST", path, params, token, Map.of(), body));
  }

  Response get(String what, String token) {
    return get(
        "/api/sessions/{sessionId}/" + what, Map.of("sessionId", session.id().value()), token);
  }

  Response get(String path, Map<String, String> params, String token) {
    return routes.answer(request("GET", path, params, token, Map.of(), ""));
  }

  static Request request(
      String method,
      String path,
      Map<String, String> params,
      String token,
      Map<String, String> cookies,
      String body) {
    return request(method, path, params, Map.of(), token, cookies, body);
  }

  static Request request(
      String method,
      String path,
      Map<String, String> params,
      Map<String, String> query,
      String token,
      Map<String, String> cookies,
      String body) {
    var headers = new HashMap<String, String>();
    headers.put("x-isra", "1");
    headers.put("content-type", "application/json");
    if (!token.isEmpty()) {
      headers.put("authorization", "Bearer " + token);
    }
    return new Request(
        method + " " + path,
        method,
        path,
        params,
        query,
        headers,
        cookies,
        body.getBytes(StandardCharsets.UTF_8),
        "203.0.113.5",
        "request-1");
  }

  static JsonNode json(Response response) throws Json.MalformedJson {
    return Json.tree(response.body());
  }

  static String code(Response response) {
    try {
      return json(response).path("code").asText();
    } catch (Json.MalformedJson e) {
      return "";
    }
  }
}

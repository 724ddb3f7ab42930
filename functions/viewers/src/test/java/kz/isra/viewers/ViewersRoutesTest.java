package kz.isra.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.attendance.JoinSession;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.media.MediaLink;
import kz.isra.domain.moderation.AddressMarks;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
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
import kz.isra.testkit.Proves;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.media.AssetFixtures;
import kz.isra.testkit.media.InMemoryAssets;
import kz.isra.testkit.media.InMemoryMedia;
import kz.isra.testkit.moderation.InMemoryExpulsions;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.InMemorySessions;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewersRoutesTest {
  private static final String ORIGIN = "https://isra.example";
  private final IdSource ids = EventFixtures.ids(5);
  private final MovingClock clock = new MovingClock(SessionFixtures.STARTED.plusSeconds(60));
  private final InMemoryRooms rooms = new InMemoryRooms();
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryAttendance attendance = new InMemoryAttendance();
  private final InMemoryPersonalData personal = new InMemoryPersonalData();
  private final InMemoryExpulsions expulsions = new InMemoryExpulsions();
  private final AddressMarks marks = new HmacAddressMarks("k".repeat(32));
  private final InMemoryLoginTokens logins = new InMemoryLoginTokens();
  private final InMemoryLog log = new InMemoryLog();
  private final InMemoryAssets assets = new InMemoryAssets();
  private final Tickets tickets = new Tickets("k".repeat(32), ORIGIN, clock, ids);
  private final OrgId org = OrgId.next(ids);
  private final Room room = RoomFixtures.room(org, ids);
  private final Session planned =
      Session.nextLive(room.nextSession(), org, room.id(), "Вебинар", SessionFixtures.CREATED);
  private final Session session = SessionFixtures.live(planned);
  private final Routes routes = routes();

  @BeforeEach
  void goOnAir() {
    rooms.create(room);
    sessions.create(planned);
    sessions.replace(session);
    rooms.happen(org, room.id(), room.nextSession(), Optional.of(session.onAir()));
    say(EventFixtures.started(session.id()));
  }

  @Test
  void tellsWhatStandsAtTheDoor() throws Exception {
    JsonNode door = json(get("/api/r/{slug}", Map.of("slug", room.slug().value()), ""));

    assertThat(door.path("state").asText()).isEqualTo("ON_AIR");
    assertThat(door.path("room").path("title").asText()).isEqualTo("Вебинар");
    assertThat(door.path("room").path("language").asText()).isEqualTo("kk");
    assertThat(door.path("session").path("id").asText()).isEqualTo(session.id().value());
    assertThat(door.path("session").path("startedAt").asText()).isEqualTo("2026-11-24T15:00:00Z");
    assertThat(door.has("movedTo")).isFalse();
    assertThat(code(get("/api/r/{slug}", Map.of("slug", "nobody-is-here"), "")))
        .isEqualTo("ROOM_NOT_FOUND");
    assertThat(code(get("/api/r/{slug}", Map.of("slug", "../etc"), "")))
        .isEqualTo("ROOM_NOT_FOUND");
  }

  @Test
  void letsOneInByANameAndKnowsOneAgainByTheToken() throws Exception {
    JsonNode first = join("  Айгүл ", "");
    JsonNode again = join("Айгүл Б.", first.path("token").asText());
    JsonNode other = join("Айгүл", "");

    assertThat(first.path("name").asText()).isEqualTo("Айгүл");
    assertThat(first.path("sessionId").asText()).isEqualTo(session.id().value());
    assertThat(again.path("attendeeId")).isEqualTo(first.path("attendeeId"));
    assertThat(again.path("token")).isEqualTo(first.path("token"));
    assertThat(other.path("attendeeId")).isNotEqualTo(first.path("attendeeId"));
  }

  @Test
  void refusesNamesByRule() throws Exception {
    assertThat(refusedName("")).isEqualTo("REQUIRED");
    assertThat(refusedName("я".repeat(41))).isEqualTo("TOO_LONG");
    assertThat(refusedName("\u200B")).isEqualTo("REQUIRED");
    assertThat(refusedName("Модератор")).isEqualTo("NAME_RESERVED");
    assertThat(code(post("/api/r/{slug}/attendees", slug(), "", "[]"))).isEqualTo("MALFORMED_JSON");
  }

  @Test
  @Proves("AN1")
  void keepsAContactByConsentForTheOrganizerAlone() throws Exception {
    assertThat(json(get("/api/r/{slug}", slug(), "")).path("room").path("asksContact").asBoolean())
        .isTrue();
    JsonNode seat =
        entered("{\"name\":\"Анна\",\"contact\":\" +7 701 123 45 67 \",\"contactConsent\":true}");
    String token = seat.path("token").asText();

    assertThat(visitor(seat))
        .isEqualTo(
            new Visitor("Анна", Optional.of(new Contact("+7 701 123 45 67", clock.instant()))));
    assertThat(seat.toString()).doesNotContain("701");
    assertThat(new String(get("snapshot", token).body(), StandardCharsets.UTF_8))
        .doesNotContain("701");
    clock.advance(Duration.ofMinutes(1));
    join("Анна Б.", token);
    assertThat(visitor(seat).contact()).isPresent();
    assertThat(visitor(joined()).contact()).isEmpty();
  }

  @Test
  void refusesAContactWithoutConsentOrShape() throws Exception {
    String phone = "\"contact\":\"87011234567\"";
    assertThat(refused(phone)).isEqualTo("contactConsent CONSENT_NEEDED");
    assertThat(refused(phone + ",\"contactConsent\":false"))
        .isEqualTo("contactConsent CONSENT_NEEDED");
    assertThat(refused("\"contact\":\"Анна\",\"contactConsent\":true"))
        .isEqualTo("contact TOO_SHORT");
    assertThat(refused("\"contact\":\"12345 67\",\"contactConsent\":true"))
        .isEqualTo("contact CONTACT");
    assertThat(refused("\"contact\":\"" + "1".repeat(121) + "\",\"contactConsent\":true"))
        .isEqualTo("contact TOO_LONG");
    assertThat(visitor(entered("{\"name\":\"Анна\",\"contact\":\"  \"}")).contact()).isEmpty();
  }

  @Test
  void aRoomThatDoesNotAskAndARehearsalKeepNoContact() throws Exception {
    String body = "{\"name\":\"Анна\",\"contact\":\"87011234567\",\"contactConsent\":true}";
    Session rehearsal = SessionFixtures.rehearsal(org, room.id(), ids);
    sessions.create(rehearsal);
    JsonNode rehearsing =
        json(
            routes.answer(
                request(
                    "POST",
                    "/api/r/{slug}/attendees",
                    slug(),
                    Map.of("rehearsal", rehearsal.id().value()),
                    "",
                    Map.of(),
                    body)));
    assertThat(visitor(rehearsing).contact()).isEmpty();

    assertThat(rooms.edit(room.edited(RoomFixtures.silent(room.settings()))))
        .isEqualTo(Rooms.Edit.EDITED);
    assertThat(visitor(entered(body)).contact()).isEmpty();
    assertThat(visitor(entered("{\"name\":\"Анна\",\"contact\":\"x\"}")).contact()).isEmpty();
  }

  private JsonNode entered(String body) throws Json.MalformedJson {
    return json(post("/api/r/{slug}/attendees", slug(), "", body));
  }

  private String refused(String fields) throws Json.MalformedJson {
    JsonNode field = entered("{\"name\":\"Анна\"," + fields + "}").path("fields").path(0);
    return field.path("name").asText() + " " + field.path("code").asText();
  }

  private Visitor visitor(JsonNode seat) {
    var attendee = new AttendeeId(seat.path("attendeeId").asText());
    var in = new SessionId(seat.path("sessionId").asText());
    return personal.visitors(in, List.of(attendee)).get(attendee);
  }

  @Test
  void givesATicketToWhoeverHoldsTheToken() throws Exception {
    JsonNode seat = join("Айгүл", "");
    Response answer = post("tickets", seat.path("token").asText(), "{}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(tickets.check(json(answer).path("ticket").asText(), ORIGIN))
        .hasValueSatisfying(ticket -> {
          assertThat(ticket.session()).isEqualTo(session.id());
          assertThat(ticket.role()).isEqualTo(Role.VIEWER);
          assertThat(ticket.subject()).isEqualTo(seat.path("attendeeId").asText());
        });
    assertThat(code(post("tickets", "", "{}"))).isEqualTo("LOGIN_REQUIRED");
    assertThat(code(post("tickets", seat.path("token").asText().replace('.', '_'), "{}")))
        .isEqualTo("LOGIN_REQUIRED");
    String forged = seat.path("attendeeId").asText() + "." + "a".repeat(52);
    assertThat(code(post("tickets", forged, "{}"))).isEqualTo("LOGIN_REQUIRED");
  }

  @Test
  void foldsTheLogIntoASnapshotForAttendeesAndItsOrganizer() throws Exception {
    String token = join("Айгүл", "").path("token").asText();
    say(EventFixtures.message("message-1", "сәлем"));
    JsonNode first = json(get("snapshot", token));
    say(EventFixtures.message("message-2", "қалайсыз"));
    JsonNode second = json(get("snapshot", token));

    assertThat(first.path("block").asLong()).isEqualTo(2);
    assertThat(second.path("block").asLong()).isEqualTo(3);
    assertThat(second.path("seq").asLong()).isEqualTo(3);
    assertThat(second.path("screen").path("state").asText()).isEqualTo("LIVE");
    assertThat(second.path("screen").path("messages").findValuesAsText("text"))
        .containsExactly("сәлем", "қалайсыз");
    assertThat(second.path("screen").path("rest")).hasSize(1);
    assertThat(second.path("title").asText()).isEqualTo("Вебинар");
    assertThat(second.path("source").path("kind").asText()).isEqualTo("youtube");

    String own = logins.login(org, new LoginId(ids.next("log_")), true);
    String foreign = logins.login(OrgId.next(ids), new LoginId(ids.next("log_")), true);
    assertThat(byLogin(own).status()).isEqualTo(200);
    assertThat(code(byLogin(foreign))).isEqualTo("NOT_FOUND");
    assertThat(code(byLogin(""))).isEqualTo("LOGIN_REQUIRED");
  }

  @Test
  void givesBlocksByNumberAsTheyWereSent() {
    Response block = play("blocks/{n}", "1");

    assertThat(block.body()).isEqualTo(log.frame(session.id(), Audience.PUBLIC, 1).orElseThrow());
    assertThat(block.headers()).containsEntry("cache-control", "public, max-age=300, immutable");
    for (String number : List.of("2", "0", "-1", "x", "99999999999999999999")) {
      Response missing = play("blocks/{n}", number);
      assertThat(missing.status()).as(number).isEqualTo(404);
      assertThat(missing.headers()).containsEntry("cache-control", "no-store");
    }
  }

  @Test
  void tellsTheNewestBlockForASecond() throws Exception {
    Response newest = play("newest", "");

    assertThat(newest.headers()).containsEntry("cache-control", "public, max-age=1");
    assertThat(json(newest))
        .isEqualTo(
            Json.tree("{\"block\":1,\"seq\":1,\"ended\":false}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void countsPresenceByBeatsAndLeaving() {
    JsonNode seat = joined();
    String token = seat.path("token").asText();
    post("beats", token, "{\"visible\":true,\"videoMs\":5}");
    clock.advance(Duration.ofMinutes(4));
    post("beats", token, "{}");
    clock.advance(Duration.ofMinutes(1));

    assertThat(post("leave", token, "{}").status()).isEqualTo(204);
    assertThat(attendance.intervals(session.id()))
        .singleElement()
        .extracting(interval -> Duration.between(interval.from(), interval.end()))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(attendance.intervals(session.id()))
        .extracting(Interval::via)
        .first()
        .asString()
        .startsWith("http-");
    assertThat(code(post("beats", token, "{\"visible\":\"yes\"}"))).isEqualTo("INVALID_FIELDS");
  }

  @Test
  void countsAClickOnABannerThatWasShownOncePerPerson() {
    String token = joined().path("token").asText();
    BannerId shown = BannerId.next(ids);
    String body = "{\"bannerId\":\"" + shown + "\"}";
    assertThat(code(post("clicks", token, body))).isEqualTo("NOT_FOUND");
    say(
        new EventDraft(
            new EventId("show-0001"),
            "banner.shown",
            new Actor("log_1", Role.HOST, ""),
            Map.of("bannerId", shown.value(), "title", "Купить", "kind", "button")));

    assertThat(post("clicks", token, body).status()).isEqualTo(204);
    assertThat(post("clicks", token, body).status()).isEqualTo(204);
    assertThat(attendance.clicks(session.id())).isEqualTo(Map.of(shown, 1));
    assertThat(code(post("clicks", token, "{\"bannerId\":\"x\"}"))).isEqualTo("INVALID_FIELDS");
  }

  @Test
  void givesThePictureBySourceAndAStoredFilmByAShortLink() throws Exception {
    String token = joined().path("token").asText();
    assertThat(json(get("media", token)).path("videoId").asText()).isEqualTo("dQw4w9WgXcQ");

    AssetId asset = AssetId.next(ids);
    assets.create(AssetFixtures.ready(asset, org, Duration.ofMinutes(9), SessionFixtures.CREATED));
    sessions.replace(session.edit().source(new Source.Stored(asset)).next());
    JsonNode film = json(get("media", token));

    assertThat(film.path("kind").asText()).isEqualTo("file");
    assertThat(film.path("url").asText()).isNotEmpty();
    assertThat(film.path("expiresAt").asText())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)).toString());
  }

  @Test
  void refusesABannedPersonEverywhereAndLetsThemInAgainAtOnce() throws Exception {
    JsonNode seat = join("Спамер", "");
    JsonNode neighbour = join("Сосед", "");
    String token = seat.path("token").asText();
    expel(seat, Expulsion.Kind.BANNED);

    for (String what : List.of("tickets", "beats", "leave", "clicks")) {
      assertThat(code(post(what, token, "{}"))).as(what).isEqualTo("BANNED");
    }
    for (String what : List.of("snapshot", "media")) {
      assertThat(code(get(what, token))).as(what).isEqualTo("BANNED");
    }
    assertThat(join("Другое имя", token).path("code").asText()).isEqualTo("BANNED");
    assertThat(join("Другое имя", "").path("code").asText()).isEqualTo("BANNED");
    assertThat(joinFrom("198.51.100.7", token).path("code").asText()).isEqualTo("BANNED");
    assertThat(joinFrom("198.51.100.7", "").has("token")).isTrue();
    assertThat(joinWith("another browser").has("token")).isTrue();
    assertThat(join("Сосед", neighbour.path("token").asText()).path("attendeeId"))
        .isEqualTo(neighbour.path("attendeeId"));

    expulsions.lift(session.id(), new AttendeeId(seat.path("attendeeId").asText()));
    assertThat(post("tickets", token, "{}").status()).isEqualTo(201);
    assertThat(join("Другое имя", "").has("token")).isTrue();
  }

  @Test
  void takesTheTokenOfARemovedPersonNoMoreButLetsThemComeInAnew() throws Exception {
    JsonNode seat = join("Айгүл", "");
    String token = seat.path("token").asText();
    expel(seat, Expulsion.Kind.REMOVED);

    assertThat(code(post("tickets", token, "{}"))).isEqualTo("REMOVED");
    JsonNode anew = join("Айгүл", token);

    assertThat(anew.path("attendeeId").asText()).isNotEqualTo(seat.path("attendeeId").asText());
    assertThat(post("tickets", anew.path("token").asText(), "{}").status()).isEqualTo(201);
  }

  private void expel(JsonNode seat, Expulsion.Kind kind) {
    var attendee = new AttendeeId(seat.path("attendeeId").asText());
    expulsions.put(
        session.id(),
        new Expulsion(attendee, kind, "log_" + "h".repeat(26), clock.instant()),
        attendance.find(session.id(), attendee).orElseThrow().address());
  }

  private JsonNode joinWith(String browser) throws Json.MalformedJson {
    Request here =
        request("POST", "/api/r/{slug}/attendees", slug(), "", Map.of(), "{\"name\":\"Сосед\"}");
    var headers = new HashMap<>(here.headers());
    headers.put("user-agent", browser);
    return json(
        routes.answer(
            new Request(
                here.routeKey(),
                here.method(),
                here.rawPath(),
                here.params(),
                here.query(),
                headers,
                here.cookies(),
                here.body(),
                here.sourceIp(),
                here.requestId())));
  }

  private JsonNode joinFrom(String address, String token) throws Json.MalformedJson {
    Request here =
        request(
            "POST", "/api/r/{slug}/attendees", slug(), token, Map.of(), "{\"name\":\"Кто-то\"}");
    return json(
        routes.answer(
            new Request(
                here.routeKey(),
                here.method(),
                here.rawPath(),
                here.params(),
                here.query(),
                here.headers(),
                here.cookies(),
                here.body(),
                address,
                here.requestId())));
  }

  @Test
  void letsNobodyInAfterTheEnd() {
    String token = joined().path("token").asText();
    Session ending =
        session.edit().become(SessionState.ENDING).ended(clock.instant(), EndReason.HOST).next();
    sessions.replace(ending);
    sessions.replace(ending.edit().become(SessionState.ENDED).notDue().next());
    rooms.happen(org, room.id(), room.nextSession(), Optional.empty());

    assertThat(code(post("/api/r/{slug}/attendees", slug(), "", "{\"name\":\"Дана\"}")))
        .isEqualTo("SESSION_ENDED");
    assertThat(code(post("tickets", token, "{}"))).isEqualTo("SESSION_ENDED");
  }

  @Test
  @Proves("RM8")
  void aRehearsalHasItsOwnDoorForWhoeverKnowsItsId() throws Exception {
    Session rehearsal = SessionFixtures.rehearsal(org, room.id(), ids);
    sessions.create(rehearsal);
    Map<String, String> query = Map.of("rehearsal", rehearsal.id().value());

    JsonNode door =
        json(routes.answer(request("GET", "/api/r/{slug}", slug(), query, "", Map.of(), "")));
    JsonNode seat =
        json(
            routes.answer(
                request(
                    "POST",
                    "/api/r/{slug}/attendees",
                    slug(),
                    query,
                    "",
                    Map.of(),
                    "{\"name\":\"Дана\"}")));

    assertThat(door.path("state").asText()).isEqualTo("ON_AIR");
    assertThat(door.path("session").path("kind").asText()).isEqualTo("REHEARSAL");
    assertThat(seat.path("sessionId").asText()).isEqualTo(rehearsal.id().value());
    Map<String, String> wrong = Map.of("rehearsal", session.id().value());
    assertThat(
            code(routes.answer(request("GET", "/api/r/{slug}", slug(), wrong, "", Map.of(), ""))))
        .isEqualTo("ROOM_NOT_FOUND");
  }

  private Routes routes() {
    var doors = new FindDoor(rooms, sessions, clock);
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

  private void say(EventDraft draft) {
    new Sequencer(log, new JsonEventCodec(), 1)
        .commit(
            session.id(),
            Audience.PUBLIC,
            List.of(new Arrival.Readable(session.id(), Audience.PUBLIC, draft, clock.instant())));
  }

  private JsonNode joined() {
    try {
      return join("Айгүл", "");
    } catch (Json.MalformedJson e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode join(String name, String token) throws Json.MalformedJson {
    return json(
        post(
            "/api/r/{slug}/attendees",
            slug(),
            token,
            new String(Json.bytes(Map.of("name", name)), StandardCharsets.UTF_8)));
  }

  private String refusedName(String name) throws Json.MalformedJson {
    JsonNode problem = join(name, "");
    assertThat(problem.path("code").asText()).isEqualTo("INVALID_FIELDS");
    return problem.path("fields").path(0).path("code").asText();
  }

  private Map<String, String> slug() {
    return Map.of("slug", room.slug().value());
  }

  private Response post(String what, String token, String body) {
    return post(
        "/api/sessions/{sessionId}/" + what,
        Map.of("sessionId", session.id().value()),
        token,
        body);
  }

  private Response post(String path, Map<String, String> params, String token, String body) {
    return routes.answer(request("POST", path, params, token, Map.of(), body));
  }

  private Response get(String what, String token) {
    return get(
        "/api/sessions/{sessionId}/" + what, Map.of("sessionId", session.id().value()), token);
  }

  private Response get(String path, Map<String, String> params, String token) {
    return routes.answer(request("GET", path, params, token, Map.of(), ""));
  }

  private Response byLogin(String cookie) {
    return routes.answer(
        request(
            "GET",
            "/api/sessions/{sessionId}/snapshot",
            Map.of("sessionId", session.id().value()),
            "",
            cookie.isEmpty() ? Map.of() : Map.of("__Host-sid", cookie),
            ""));
  }

  private Response play(String what, String number) {
    return get(
        "/play/{sessionId}/" + what, Map.of("sessionId", session.id().value(), "n", number), "");
  }

  private static Request request(
      String method,
      String path,
      Map<String, String> params,
      String token,
      Map<String, String> cookies,
      String body) {
    return request(method, path, params, Map.of(), token, cookies, body);
  }

  private static Request request(
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

  private static JsonNode json(Response response) throws Json.MalformedJson {
    return Json.tree(response.body());
  }

  private static String code(Response response) {
    try {
      return json(response).path("code").asText();
    } catch (Json.MalformedJson e) {
      return "";
    }
  }
}

package kz.isra.rooms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionFigures;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;
import kz.isra.domain.session.StartSession;
import kz.isra.lambda.Caller;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** Start, End and what became of sessions. */
final class SessionRoutes {
  private static final int LISTED = 50;
  private final Callers callers;
  private final RoomRoutes rooms;
  private final Sessions sessions;
  private final StartSession start;
  private final EndSession end;
  private final SessionFigures figures;
  private final Clock clock;

  SessionRoutes(
      Callers callers,
      RoomRoutes rooms,
      Sessions sessions,
      StartSession start,
      EndSession end,
      SessionFigures figures,
      Clock clock) {
    this.callers = callers;
    this.rooms = rooms;
    this.sessions = sessions;
    this.start = start;
    this.end = end;
    this.figures = figures;
    this.clock = clock;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("POST /api/rooms/{roomId}/start", this::start)
        .on("POST /api/rooms/{roomId}/end", this::end)
        .on("GET /api/rooms/{roomId}/sessions", this::list)
        .on("GET /api/sessions/{sessionId}/summary", this::summary);
  }

  private Response start(Request request) {
    Caller caller = callers.caller(request);
    RoomId room = RoomRoutes.id(request);
    caller.confirmed();
    return switch (start.start(caller.org(), room)) {
      case StartSession.Outcome.Started(Session session) -> started(session);
      case StartSession.Outcome.AlreadyLive(Session session) -> started(session);
      case StartSession.Outcome.Airing(SessionId session) ->
          throw new Problem(ErrorCode.AIRING, Map.of("sessionId", session.value()));
      case StartSession.Outcome.StillEnding(SessionId session) ->
          throw new Problem(ErrorCode.STILL_ENDING, Map.of("sessionId", session.value()));
      case StartSession.Outcome.Insufficient(Money needed, Money available) ->
          throw new Problem(
              ErrorCode.INSUFFICIENT_FUNDS,
              Map.of("neededTiyn", needed.tiyn(), "availableTiyn", available.tiyn()));
      case StartSession.Outcome.Suspended() -> throw new Problem(ErrorCode.ACCOUNT_SUSPENDED);
      case StartSession.Outcome.NoSource() -> throw new Problem(ErrorCode.NO_SOURCE);
      case StartSession.Outcome.AssetNotReady() -> throw new Problem(ErrorCode.ASSET_NOT_READY);
      case StartSession.Outcome.NotFound() -> throw new Problem(ErrorCode.ROOM_NOT_FOUND);
    };
  }

  private static Response started(Session session) {
    return Response.json(
        200,
        Map.of(
            "sessionId", session.id().value(),
            "startedAt", session.startedAt().orElse(session.createdAt()),
            "holdTiyn", session.held().tiyn()));
  }

  /** Takes {@code {sessionId?}}: the session that the host sees, or no body at all. */
  private Response end(Request request) {
    OrgId org = callers.caller(request).org();
    RoomId room = RoomRoutes.id(request);
    Optional<SessionId> meant = meant(request);
    return switch (end.end(org, room, meant)) {
      case EndSession.Outcome.Ended(SessionId session) -> ended(session);
      case EndSession.Outcome.AlreadyOver(SessionId session) -> ended(session);
      case EndSession.Outcome.Airing(SessionId session) ->
          throw new Problem(ErrorCode.AIRING, Map.of("sessionId", session.value()));
      case EndSession.Outcome.NotLive() -> throw new Problem(ErrorCode.NOT_LIVE);
      case EndSession.Outcome.NotFound() -> throw new Problem(ErrorCode.ROOM_NOT_FOUND);
    };
  }

  private static Optional<SessionId> meant(Request request) {
    if (request.body().length == 0) {
      return Optional.empty();
    }
    Fields fields = request.fields();
    Optional<SessionId> meant =
        fields.text("sessionId").length(1, 60).as(SessionId::of, "NOT_AN_ID");
    fields.check();
    return meant;
  }

  private static Response ended(SessionId session) {
    return Response.json(202, Map.of("sessionId", session.value()));
  }

  private Response list(Request request) {
    Room room = rooms.room(request, callers.caller(request));
    List<Map<String, Object>> found =
        sessions.ofRoom(room.id(), LISTED).stream()
            .filter(session -> isTold(session, room))
            .map(SessionRoutes::json)
            .toList();
    return Response.json(200, Map.of("sessions", found));
  }

  /** What was given up before it began is nobody's concern. */
  private static boolean isTold(Session session, Room room) {
    return session.autowebinar().isPresent()
        || session.startedAt().isPresent()
        || session.id().equals(room.nextSession());
  }

  private static Map<String, Object> json(Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", session.id().value());
    json.put("kind", session.kind().name());
    json.put("state", session.state().name());
    json.put("title", session.title());
    session.startsAt().ifPresent(at -> json.put("startsAt", at));
    session.startedAt().ifPresent(at -> json.put("startedAt", at));
    session.endedAt().ifPresent(at -> json.put("endedAt", at));
    session.endReason().ifPresent(reason -> json.put("endReason", reason.code()));
    session.scenario().ifPresent(id -> json.put("scenarioId", id.value()));
    return json;
  }

  private Response summary(Request request) {
    OrgId org = callers.caller(request).org();
    Session session =
        SessionId.of(request.param("sessionId"))
            .flatMap(sessions::find)
            .filter(found -> found.org().equals(org))
            .filter(found -> found.state() != SessionState.SCHEDULED)
            .filter(found -> found.kind() != SessionKind.REHEARSAL)
            .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    return Response.json(
        200,
        SummaryJson.of(
            session,
            session.summary().orElseGet(() -> figures.soFar(session, clock.instant())),
            clock.instant()));
  }
}

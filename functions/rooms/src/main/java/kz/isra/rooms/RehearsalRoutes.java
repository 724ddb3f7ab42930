package kz.isra.rooms;

import java.util.Map;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.session.Rehearse;
import kz.isra.lambda.Caller;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * {@code POST|DELETE /api/rooms/{roomId}/rehearsal}: {@code {sessionId, startedAt}} of the one that
 * goes on, {@code {sessionId}} of the one that was ended.
 */
final class RehearsalRoutes {
  private final Callers callers;
  private final Rehearse rehearse;

  RehearsalRoutes(Callers callers, Rehearse rehearse) {
    this.callers = callers;
    this.rehearse = rehearse;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("POST /api/rooms/{roomId}/rehearsal", this::begin)
        .on("DELETE /api/rooms/{roomId}/rehearsal", this::end);
  }

  private Response begin(Request request) {
    Caller caller = callers.caller(request);
    return switch (rehearse.begin(caller.org(), RoomRoutes.id(request))) {
      case Rehearse.Outcome.Rehearsing(Rehearsal rehearsal) ->
          Response.json(
              200,
              Map.of("sessionId", rehearsal.session().value(), "startedAt", rehearsal.startedAt()));
      case Rehearse.Outcome.OnAir(SessionId session) ->
          throw new Problem(ErrorCode.ROOM_ON_AIR, Map.of("sessionId", session.value()));
      case Rehearse.Outcome.StillEnding(SessionId session) ->
          throw new Problem(ErrorCode.STILL_ENDING, Map.of("sessionId", session.value()));
      case Rehearse.Outcome.Suspended() -> throw new Problem(ErrorCode.ACCOUNT_SUSPENDED);
      case Rehearse.Outcome.NoSource() -> throw new Problem(ErrorCode.NO_SOURCE);
      case Rehearse.Outcome.AssetNotReady() -> throw new Problem(ErrorCode.ASSET_NOT_READY);
      case Rehearse.Outcome.NotFound() -> throw new Problem(ErrorCode.ROOM_NOT_FOUND);
    };
  }

  private Response end(Request request) {
    Caller caller = callers.caller(request);
    return rehearse
        .end(caller.org(), RoomRoutes.id(request))
        .map(session -> Response.json(202, Map.of("sessionId", session.value())))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }
}

package kz.isra.viewers;

import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Log;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * {@code /play/{sessionId}/…}: the public log by block number, for gaps and for browsers without a
 * socket. Caches may keep it: a block never changes, the newest number is good for a second.
 */
final class LogRoutes {
  private final Log log;

  LogRoutes(Log log) {
    this.log = log;
  }

  void addTo(Routes.Builder routes) {
    routes
        .on("GET /play/{sessionId}/newest", this::newest)
        .on("GET /play/{sessionId}/blocks/{n}", this::block);
  }

  private Response newest(Request request) {
    SessionId session = Seats.id(request);
    Log.Head head = log.head(session, Audience.PUBLIC);
    return Response.json(
            200, Map.of("block", head.block(), "seq", head.seq(), "ended", head.ended()))
        .cached("public, max-age=1");
  }

  private Response block(Request request) {
    SessionId session = Seats.id(request);
    return number(request.param("n"))
        .flatMap(number -> log.frame(session, Audience.PUBLIC, number))
        .map(frame ->
            Response.bytes(200, "application/json; charset=utf-8", frame)
                .cached("public, max-age=300, immutable"))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private static Optional<Long> number(String text) {
    return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}

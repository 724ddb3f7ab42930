package kz.isra.chat;

import java.time.Clock;
import java.util.Map;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Role;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;
import kz.isra.lambda.Caller;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Tickets;

/**
 * {@code POST /api/sessions/{sessionId}/host-tickets}: {@code {ticket, expiresAt, url}}. With
 * {@code {as:"viewer"}} it is the ticket of somebody of the team who only looks: no sign of life of
 * the host, not counted, and not heard.
 */
final class HostTickets {
  private final Callers callers;
  private final Sessions sessions;
  private final Tickets tickets;
  private final Clock clock;

  HostTickets(Callers callers, Sessions sessions, Tickets tickets, Clock clock) {
    this.callers = callers;
    this.sessions = sessions;
    this.tickets = tickets;
    this.clock = clock;
  }

  Response issue(Request request) {
    Caller caller = callers.caller(request);
    Session session =
        SessionId.of(request.param("sessionId"))
            .flatMap(sessions::find)
            .filter(found -> found.org().equals(caller.org()))
            .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    if (session.state().isFinal()) {
      throw new Problem(ErrorCode.SESSION_ENDED);
    }
    Fields fields = request.fields();
    boolean looks = fields.text("as").length(0, 20).optional().filter("viewer"::equals).isPresent();
    fields.check();
    return Response.json(
        201,
        Map.of(
            "ticket",
                tickets.issue(
                    session.id(), looks ? Role.VIEWER : Role.HOST, caller.login().value()),
            "expiresAt", clock.instant().plus(Tickets.GOOD_FOR),
            "url", "/ws"));
  }
}

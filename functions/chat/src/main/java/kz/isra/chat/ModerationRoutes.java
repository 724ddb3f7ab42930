package kz.isra.chat;

import java.util.Arrays;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import kz.isra.domain.moderation.ExpelAttendee;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.moderation.HideMessage;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;
import kz.isra.lambda.Caller;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * {@code /api/sessions/{sessionId}/…}: what hosts do for order in the room; all may be repeated.
 */
final class ModerationRoutes {
  private static final String SESSION = " /api/sessions/{sessionId}/";
  private final Callers callers;
  private final Sessions sessions;
  private final HideMessage messages;
  private final ExpelAttendee attendees;
  private final Moderated moderated;
  private final HostNames names;

  ModerationRoutes(
      Callers callers,
      Sessions sessions,
      HideMessage messages,
      ExpelAttendee attendees,
      Moderated moderated,
      HostNames names) {
    this.callers = callers;
    this.sessions = sessions;
    this.messages = messages;
    this.attendees = attendees;
    this.moderated = moderated;
    this.names = names;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("GET" + SESSION + "moderation", this::list)
        .on("POST" + SESSION + "messages/{eventId}/hide", this::hide)
        .on("POST" + SESSION + "messages/{eventId}/restore", this::restore)
        .on("PUT" + SESSION + "expulsions/{attendeeId}", this::expel)
        .on("DELETE" + SESSION + "expulsions/{attendeeId}", this::letIn);
  }

  private Response list(Request request) {
    return Response.json(200, moderated.of(session(request, callers.caller(request)).id()));
  }

  /** Takes {@code {reason:"SPAM"|"RUDE"|"OFF_TOPIC"}}. */
  private Response hide(Request request) {
    Caller caller = callers.caller(request);
    Session session = session(request, caller);
    var reason = oneOf(request.fields(), "reason", HideMessage.Reason.values());
    return told(messages.hide(session, message(request), reason, host(caller, session)));
  }

  private Response restore(Request request) {
    Caller caller = callers.caller(request);
    Session session = session(request, caller);
    return told(messages.restore(session, message(request), host(caller, session)));
  }

  /** Takes {@code {kind:"REMOVED"|"BANNED"}}. */
  private Response expel(Request request) {
    Caller caller = callers.caller(request);
    Session session = session(request, caller);
    var kind = oneOf(request.fields(), "kind", Expulsion.Kind.values());
    String by = caller.login().value();
    if (!attendees.expel(session.id(), attendee(request), kind, by, Answers.out(kind))) {
      throw new Problem(ErrorCode.NOT_FOUND);
    }
    return Response.empty(204);
  }

  private Response letIn(Request request) {
    attendees.lift(session(request, callers.caller(request)).id(), attendee(request));
    return Response.empty(204);
  }

  private Session session(Request request, Caller caller) {
    return SessionId.of(request.param("sessionId"))
        .flatMap(sessions::find)
        .filter(found -> found.org().equals(caller.org()))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private Actor host(Caller caller, Session session) {
    return new Actor(caller.login().value(), Role.HOST, names.of(session.org(), session.room()));
  }

  private static Response told(boolean open) {
    if (!open) {
      throw new Problem(ErrorCode.NOT_LIVE);
    }
    return Response.empty(204);
  }

  private static <T extends Enum<T>> T oneOf(Fields fields, String name, T[] all) {
    Optional<T> found =
        fields
            .text(name)
            .length(1, 40)
            .as(
                text -> Arrays.stream(all).filter(one -> one.name().equals(text)).findFirst(),
                "INVALID");
    if (found.isEmpty() && fields.clean()) {
      fields.refuse(name, "REQUIRED");
    }
    fields.check();
    return found.orElseThrow();
  }

  private static EventId message(Request request) {
    return EventId.of(request.param("eventId")).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private static AttendeeId attendee(Request request) {
    return AttendeeId.of(request.param("attendeeId"))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }
}

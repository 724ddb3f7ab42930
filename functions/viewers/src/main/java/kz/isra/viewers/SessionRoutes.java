package kz.isra.viewers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.HttpPresence;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Role;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.SessionState;
import kz.isra.lambda.Fields;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import kz.isra.lambda.Tickets;

/** {@code /api/sessions/{sessionId}/…}: what an attendee does in a session over HTTP. */
final class SessionRoutes {
  private static final String SESSION = " /api/sessions/{sessionId}/";
  private final Seats seats;
  private final Screens screens;
  private final Log log;
  private final Attendance attendance;
  private final HttpPresence presence;
  private final Tickets tickets;
  private final Clock clock;

  SessionRoutes(Seats seats, Log log, Attendance attendance, Tickets tickets, Clock clock) {
    this.seats = seats;
    this.screens = new Screens(log);
    this.log = log;
    this.attendance = attendance;
    this.presence = new HttpPresence(attendance);
    this.tickets = tickets;
    this.clock = clock;
  }

  void addTo(Routes.Builder routes) {
    routes
        .on("POST" + SESSION + "tickets", this::ticket)
        .on("GET" + SESSION + "snapshot", this::snapshot)
        .on("POST" + SESSION + "beats", this::beat)
        .on("POST" + SESSION + "leave", this::leave)
        .on("POST" + SESSION + "clicks", this::click);
  }

  private Response ticket(Request request) {
    Attendee attendee = seats.attendee(request);
    if (seats.find(request).state().isFinal()) {
      throw new Problem(ErrorCode.SESSION_ENDED);
    }
    Instant now = clock.instant();
    return Response.json(
        201,
        Map.of(
            "ticket",
            tickets.issue(attendee.session(), Role.VIEWER, attendee.id().value()),
            "expiresAt",
            now.plus(Tickets.GOOD_FOR),
            "url",
            "/ws",
            "now",
            now));
  }

  private Response snapshot(Request request) {
    Session session = seats.session(request);
    Screens.Folded folded = screens.of(session.id());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("now", clock.instant());
    answer.put("session", Shown.session(session));
    answer.put("title", session.title());
    answer.put("seq", folded.head().seq());
    answer.put("block", folded.head().block());
    answer.put("screen", JsonEventCodec.json(folded.screen().snapshot()));
    session.source().ifPresent(source -> answer.put("source", source.members()));
    return Response.json(200, answer);
  }

  private Response beat(Request request) {
    Attendee attendee = seats.attendee(request);
    Fields fields = request.fields();
    fields.bool("visible", true);
    fields.integer("videoMs").optional();
    fields.check();
    Instant now = now();
    if (!over(seats.find(request))) {
      presence.seen(attendee.session(), attendee.id(), now);
    }
    Log.Head head = log.head(attendee.session(), Audience.PUBLIC);
    return Response.json(
        200, Map.of("now", clock.instant(), "block", head.block(), "seq", head.seq()));
  }

  private Response leave(Request request) {
    Attendee attendee = seats.attendee(request);
    presence.left(attendee.session(), attendee.id(), now());
    return Response.empty(204);
  }

  private Response click(Request request) {
    Attendee attendee = seats.attendee(request);
    Fields fields = request.fields();
    var banner = fields.text("bannerId").length(1, 60).as(BannerId::of, "INVALID");
    if (banner.isEmpty()) {
      fields.refuse("bannerId", "REQUIRED");
    }
    fields.check();
    Session session = seats.find(request);
    BannerId clicked = banner.orElseThrow();
    boolean known =
        session.kind() == SessionKind.AUTO
            || screens.of(session.id()).banners().contains(clicked.value());
    if (!known || session.state() == SessionState.SCHEDULED) {
      throw new Problem(ErrorCode.NOT_FOUND);
    }
    attendance.clicked(session.id(), clicked, attendee.id(), now());
    return Response.empty(204);
  }

  private static boolean over(Session session) {
    return session.state() == SessionState.ENDING || session.state().isFinal();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

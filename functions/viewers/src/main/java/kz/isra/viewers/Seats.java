package kz.isra.viewers;

import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.AttendeeToken;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.moderation.Expulsions;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;

/** Who may see a session: its attendees by their token, its organizer by the login. */
final class Seats {
  private final Attendance attendance;
  private final Expulsions expulsions;
  private final Sessions sessions;
  private final Callers callers;

  Seats(Attendance attendance, Expulsions expulsions, Sessions sessions, Callers callers) {
    this.attendance = attendance;
    this.expulsions = expulsions;
    this.sessions = sessions;
    this.callers = callers;
  }

  /**
   * The attendee that the bearer token proves.
   *
   * @throws Problem LOGIN_REQUIRED without a token of this session; REMOVED or BANNED where the
   *     host put this person out
   */
  Attendee attendee(Request request) {
    SessionId session = id(request);
    Optional<AttendeeToken> token = request.bearer().flatMap(AttendeeToken::of);
    Attendee attendee =
        token
            .flatMap(shown -> attendance.find(session, shown.attendee()).filter(shown::proves))
            .orElseThrow(() -> new Problem(ErrorCode.LOGIN_REQUIRED));
    expulsions
        .of(session, attendee.id())
        .ifPresent(out -> {
          throw new Problem(
              switch (out.kind()) {
                case REMOVED -> ErrorCode.REMOVED;
                case BANNED -> ErrorCode.BANNED;
              });
        });
    return attendee;
  }

  /**
   * The session, for whoever may see it.
   *
   * @throws Problem LOGIN_REQUIRED for strangers, NOT_FOUND for other organizers
   */
  Session session(Request request) {
    if (request.bearer().isPresent()) {
      attendee(request);
      return find(request);
    }
    var caller = callers.caller(request);
    Session session = find(request);
    if (!session.org().equals(caller.org())) {
      throw new Problem(ErrorCode.NOT_FOUND);
    }
    return session;
  }

  /** The session of the path. */
  Session find(Request request) {
    return sessions.find(id(request)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  static SessionId id(Request request) {
    return SessionId.of(request.param("sessionId"))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }
}

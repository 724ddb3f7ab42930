package kz.isra.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.account.LoginTokens;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.log.Role;
import kz.isra.domain.session.HostPresence;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;

/**
 * Writes who is there: intervals of viewers, and for hosts the sign of life that keeps the session
 * and their login going.
 */
final class Presences {
  private static final Duration WRITE_EVERY = Duration.ofSeconds(60);
  private static final int MOST_REMEMBERED = 20_000;
  private final Attendance attendance;
  private final HostPresence hosts;
  private final Sessions sessions;
  private final LoginTokens logins;
  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  Presences(Attendance attendance, HostPresence hosts, Sessions sessions, LoginTokens logins) {
    this.attendance = attendance;
    this.hosts = hosts;
    this.sessions = sessions;
    this.logins = logins;
  }

  void opened(Connection socket, Instant now) {
    if (socket.role() == Role.HOST) {
      hosts.seen(socket.session(), now);
    } else {
      attendee(socket).ifPresent(who -> attendance.opened(socket.session(), who, socket.id(), now));
    }
    remember(socket, now);
  }

  void seen(Connection socket, Instant now) {
    if (socket.role() == Role.HOST) {
      hosts.seen(socket.session(), now);
    }
    Instant last = written.get(socket.id());
    if (last != null && last.plus(WRITE_EVERY).isAfter(now) && !last.isAfter(now)) {
      return;
    }
    if (socket.role() == Role.HOST) {
      sessions.find(socket.session()).ifPresent(session -> login(session, socket, now));
    } else {
      attendee(socket).ifPresent(who -> attendance.seen(socket.session(), who, socket.id(), now));
    }
    remember(socket, now);
  }

  void closed(Connection socket, Instant now) {
    written.remove(socket.id());
    attendee(socket).ifPresent(who -> attendance.closed(socket.session(), who, socket.id(), now));
  }

  private void login(Session session, Connection socket, Instant now) {
    LoginId.of(socket.subject()).ifPresent(login -> logins.seen(session.org(), login, now));
  }

  private void remember(Connection socket, Instant now) {
    if (written.size() >= MOST_REMEMBERED) {
      written.clear();
    }
    written.put(socket.id(), now);
  }

  private static Optional<AttendeeId> attendee(Connection socket) {
    return AttendeeId.of(socket.subject());
  }
}

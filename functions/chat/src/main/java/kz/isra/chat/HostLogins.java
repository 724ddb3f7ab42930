package kz.isra.chat;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.account.LoginTokens;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.session.Session;

/** The logins behind the sockets of the team, which may end before the sockets do. */
final class HostLogins {
  private final LoginTokens logins;
  private final SessionReads sessions;

  HostLogins(LoginTokens logins, SessionReads sessions) {
    this.logins = logins;
    this.sessions = sessions;
  }

  /** Whether the socket was opened by a login that is no more. */
  boolean ended(Connection socket, Instant now) {
    Optional<LoginId> login = LoginId.of(socket.subject());
    return login.isPresent()
        && session(socket)
            .filter(session -> logins.alive(session.org(), login.get(), now))
            .isEmpty();
  }

  private Optional<Session> session(Connection socket) {
    return sessions.last(socket.session()).or(() -> sessions.fresh(socket.session()));
  }
}

package kz.isra.domain.connections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.SessionId;

/** The open sockets. A row may outlive its socket: whoever finds it gone removes it. */
public interface Connections {
  /**
   * Notes a socket and claims the nonce of its ticket in one transaction.
   *
   * @param nonceUntil when the ticket expires; the claim is kept beyond it
   * @return false where the nonce was used: the ticket opens one socket only
   */
  boolean open(Connection connection, String nonce, Instant nonceUntil);

  /** Notes a socket that is known to be open; harmless where it stands there. */
  void keep(Connection connection);

  /** Finds a socket by its id alone. A row written a moment ago may not be seen yet. */
  Optional<Connection> find(String connectionId);

  /** All sockets of a session, in no order. */
  List<Connection> of(SessionId session);

  /** Forgets a socket. Harmless to repeat. */
  void remove(SessionId session, String connectionId);
}

package kz.isra.testkit.connections;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Connections;
import kz.isra.domain.id.SessionId;

/** Connections in memory. */
public final class InMemoryConnections implements Connections {
  private final Map<String, Connection> rows = new LinkedHashMap<>();
  private final Set<String> nonces = new HashSet<>();

  @Override
  public synchronized boolean open(Connection connection, String nonce, Instant nonceUntil) {
    if (!nonces.add(nonce)) {
      return false;
    }
    rows.put(connection.id(), connection);
    return true;
  }

  @Override
  public synchronized void keep(Connection connection) {
    rows.put(connection.id(), connection);
  }

  @Override
  public synchronized Optional<Connection> find(String connectionId) {
    return Optional.ofNullable(rows.get(connectionId));
  }

  @Override
  public synchronized List<Connection> of(SessionId session) {
    return rows.values().stream().filter(row -> row.session().equals(session)).toList();
  }

  @Override
  public synchronized void remove(SessionId session, String connectionId) {
    rows.computeIfPresent(connectionId, (id, row) -> row.session().equals(session) ? null : row);
  }
}

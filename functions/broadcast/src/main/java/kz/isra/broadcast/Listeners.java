package kz.isra.broadcast;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Connections;
import kz.isra.domain.id.SessionId;

/**
 * The sockets of each session, read at most once a second. Who came since then misses a frame, and
 * hears of it by the beat that every client sends two seconds after it opened.
 */
final class Listeners {
  private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();
  private static final int MOST_REMEMBERED = 1_000;
  private final Connections connections;
  private final Map<SessionId, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(List<Connection> sockets, long at) {}

  Listeners(Connections connections) {
    this.connections = connections;
  }

  List<Connection> of(SessionId session) {
    long now = System.nanoTime();
    Seen last = seen.get(session);
    if (last != null && now - last.at < GOOD_FOR) {
      return last.sockets;
    }
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    List<Connection> sockets = connections.of(session);
    seen.put(session, new Seen(sockets, now));
    return sockets;
  }

  /** The socket is closed for ever. */
  void gone(Connection socket) {
    seen.computeIfPresent(
        socket.session(),
        (session, last) ->
            new Seen(
                last.sockets.stream().filter(other -> !other.id().equals(socket.id())).toList(),
                last.at));
    connections.remove(socket.session(), socket.id());
  }
}

package kz.isra.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Connections;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Role;

/** The open sockets as this instance knows them: what is read once is remembered. */
final class Sockets {
  private static final Duration COUNT_GOOD_FOR = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 20_000;

  /** The index by connection may lag a little behind the row. */
  private static final List<Duration> WAITS =
      List.of(Duration.ofMillis(50), Duration.ofMillis(150), Duration.ofMillis(400));

  private final Connections connections;
  private final Map<String, Connection> known = new ConcurrentHashMap<>();
  private final Map<SessionId, Crowd> crowds = new ConcurrentHashMap<>();

  private record Crowd(List<Connection> sockets, Instant at) {}

  Sockets(Connections connections) {
    this.connections = connections;
  }

  /**
   * @return false where the ticket was used before
   */
  boolean open(Connection socket, String nonce, Instant nonceUntil) {
    boolean opened = connections.open(socket, nonce, nonceUntil);
    if (opened) {
      remember(socket);
    }
    return opened;
  }

  Optional<Connection> find(String id) {
    Connection remembered = known.get(id);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<Connection> found = connections.find(id);
    for (Duration wait : WAITS) {
      if (found.isPresent()) {
        break;
      }
      pause(wait);
      found = connections.find(id);
    }
    found.ifPresent(this::remember);
    return found;
  }

  /** Forgets the socket; empty where nothing is known of it. */
  Optional<Connection> close(String id) {
    Optional<Connection> socket =
        Optional.ofNullable(known.remove(id)).or(() -> connections.find(id));
    socket.ifPresent(closed -> connections.remove(closed.session(), id));
    return socket;
  }

  /**
   * A socket that beats is open: where its row was lost, because somebody took it for gone, it is
   * written again.
   */
  void beats(Connection socket, Instant now) {
    Crowd crowd = crowd(socket.session(), now);
    boolean readLater = crowd.at.isAfter(socket.openedAt().plus(COUNT_GOOD_FOR));
    if (readLater && crowd.sockets.stream().noneMatch(other -> other.id().equals(socket.id()))) {
      connections.keep(socket);
    }
  }

  /** Whether it is somebody of the team who looks at the room as a viewer does. */
  static boolean looks(Connection socket) {
    return socket.role() == Role.VIEWER && AttendeeId.of(socket.subject()).isEmpty();
  }

  /** How many viewers the session has, each counted once; may be two seconds behind. */
  int viewers(SessionId session, Instant now) {
    return (int)
        crowd(session, now).sockets.stream()
            .filter(socket -> socket.role() == Role.VIEWER && !looks(socket))
            .map(Connection::subject)
            .distinct()
            .count();
  }

  /** How many sockets one person has in the session; may be two seconds behind. */
  long of(SessionId session, String subject, Instant now) {
    return crowd(session, now).sockets.stream()
        .filter(socket -> socket.subject().equals(subject))
        .count();
  }

  private Crowd crowd(SessionId session, Instant now) {
    Crowd last = crowds.get(session);
    if (last != null && last.at.plus(COUNT_GOOD_FOR).isAfter(now) && !last.at.isAfter(now)) {
      return last;
    }
    if (crowds.size() >= MOST_REMEMBERED) {
      crowds.clear();
    }
    var read = new Crowd(connections.of(session), now);
    crowds.put(session, read);
    return read;
  }

  private void remember(Connection socket) {
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(socket.id(), socket);
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

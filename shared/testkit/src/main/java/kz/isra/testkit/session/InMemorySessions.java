package kz.isra.testkit.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.Sessions;

/** Sessions in memory; one lock makes every method atomic. */
public final class InMemorySessions implements Sessions {
  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Map<SessionId, Instant> hosts = new HashMap<>();

  @Override
  public synchronized boolean create(Session session) {
    return sessions.putIfAbsent(session.id(), session) == null;
  }

  @Override
  public synchronized Optional<Session> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id)).map(this::withHost);
  }

  @Override
  public synchronized boolean replace(Session next) {
    Session before = sessions.get(next.id());
    if (before == null || before.version() != next.version() - 1) {
      return false;
    }
    sessions.put(next.id(), next);
    return true;
  }

  @Override
  public synchronized List<Session> due(Instant now, int most) {
    return sessions.values().stream()
        .filter(session -> session.dueAt().filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(session -> session.dueAt().orElse(now)))
        .limit(most)
        .map(this::withHost)
        .toList();
  }

  @Override
  public synchronized List<Session> ofRoom(RoomId room, int most) {
    return sessions.values().stream()
        .filter(session -> session.room().equals(room))
        .filter(session -> session.kind() != SessionKind.REHEARSAL)
        .sorted(Comparator.comparing(Session::createdAt).reversed())
        .limit(most)
        .map(this::withHost)
        .toList();
  }

  @Override
  public synchronized void hostSeen(SessionId id, Instant at) {
    if (sessions.containsKey(id)) {
      hosts.put(id, at);
    }
  }

  private Session withHost(Session session) {
    return Optional.ofNullable(hosts.get(session.id())).map(session::hostSeen).orElse(session);
  }
}

package kz.isra.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.chat.OpenSessions;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;

/**
 * Reads sessions for many senders at once. Whoever asks while a read is under way waits for the
 * next one and shares it with all who wait, so a burst costs few reads and each answer is of a read
 * that began after the question.
 */
final class SessionReads implements OpenSessions {
  private static final Duration RECENT = Duration.ofSeconds(1);
  private static final int MOST_REMEMBERED = 1_000;
  private final Sessions sessions;
  private final Map<SessionId, Turns> turns = new ConcurrentHashMap<>();

  /** The reads of one session: one under way, one to come. */
  private static final class Turns {
    final ReentrantLock reading = new ReentrantLock();
    Optional<CompletableFuture<Optional<Session>>> next = Optional.empty();
    volatile Optional<Seen> last = Optional.empty();
  }

  private record Seen(Session session, Instant at) {}

  SessionReads(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Openness recently(SessionId id, Instant now) {
    Optional<Session> seen =
        turns(id)
            .last
            .filter(last -> last.at.plus(RECENT).isAfter(now) && !last.at.isAfter(now))
            .map(Seen::session)
            .filter(session -> open(session, now));
    return seen.isPresent() ? Openness.OPEN : now(id, now);
  }

  @Override
  public Openness now(SessionId id, Instant now) {
    Optional<Session> session = fresh(id);
    session.ifPresent(found -> turns(id).last = Optional.of(new Seen(found, now)));
    if (session.filter(found -> open(found, now)).isPresent()) {
      return Openness.OPEN;
    }
    boolean over = session.isEmpty() || over(session.get()) || FindDoor.isPast(session.get(), now);
    return over ? Openness.OVER : Openness.NOT_YET;
  }

  /** As it was read last, if it was open then. */
  Optional<Session> last(SessionId id) {
    return turns(id).last.map(Seen::session);
  }

  /** A consistent read that began after this call. */
  Optional<Session> fresh(SessionId id) {
    Turns mine = turns(id);
    CompletableFuture<Optional<Session>> turn;
    boolean first;
    synchronized (mine) {
      first = mine.next.isEmpty();
      turn = mine.next.orElseGet(CompletableFuture::new);
      mine.next = Optional.of(turn);
    }
    if (first) {
      mine.reading.lock();
      try {
        synchronized (mine) {
          mine.next = Optional.empty();
        }
        turn.complete(sessions.find(id));
      } catch (RuntimeException | Error e) {
        turn.completeExceptionally(e);
      } finally {
        mine.reading.unlock();
      }
    }
    return turn.join();
  }

  private Turns turns(SessionId id) {
    if (turns.size() >= MOST_REMEMBERED && !turns.containsKey(id)) {
      turns.clear();
    }
    return turns.computeIfAbsent(id, key -> new Turns());
  }

  private static boolean open(Session session, Instant now) {
    return session.isOpen(now) && !FindDoor.isPast(session, now);
  }

  private static boolean over(Session session) {
    return switch (session.state()) {
      case SCHEDULED, STARTING, LIVE, INTERRUPTED -> false;
      case ENDING, ENDED, CANCELLED, MISSED -> true;
    };
  }
}

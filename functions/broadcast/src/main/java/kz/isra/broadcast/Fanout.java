package kz.isra.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Pushes;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends frames to all sockets of a session. A socket that is slow or dead costs the others nothing:
 * once it was found slow it is served apart from them, and while a post to it is under way further
 * frames pass it by. Whoever misses a frame fetches it by its number.
 */
final class Fanout {
  private static final Logger LOG = LoggerFactory.getLogger(Fanout.class);
  private static final int WORKERS = 48;
  private static final long SLOW = Duration.ofMillis(500).toNanos();

  /** So long the last posts of a round are waited for. */
  private static final long PATIENCE_MS = 250;

  private static final int MOST_SLOW = 10_000;

  /**
   * A socket that is still being opened answers as if it were gone; so long it gets the benefit of
   * the doubt.
   */
  static final Duration OPENING = Duration.ofSeconds(60);

  private final Pushes pushes;
  private final Listeners listeners;
  private final PostBudget budget;
  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> slow = ConcurrentHashMap.newKeySet();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  Fanout(Pushes pushes, Listeners listeners, PostBudget budget, Clock clock) {
    this.clock = clock;
    this.pushes = pushes;
    this.listeners = listeners;
    this.budget = budget;
  }

  /** How many sockets the session has. */
  int listeners(SessionId session) {
    return listeners.of(session).size();
  }

  /**
   * Sends the frames in order to each socket that the audience includes. Returns when the quick
   * sockets have them.
   */
  void send(SessionId session, Audience audience, List<byte[]> frames) {
    List<Connection> quick =
        listeners.of(session).stream()
            .filter(socket -> audience.includes(socket.role(), socket.subject()))
            .filter(socket -> busy.add(socket.id()))
            .filter(socket -> {
              boolean apart = slow.contains(socket.id());
              if (apart) {
                threads.execute(() -> serve(socket, frames));
              }
              return !apart;
            })
            .toList();
    var next = new AtomicInteger();
    var left = new CountDownLatch(quick.size());
    for (int worker = 0; worker < Math.min(WORKERS, quick.size()); worker++) {
      threads.execute(() -> {
        for (int i = next.getAndIncrement(); i < quick.size(); i = next.getAndIncrement()) {
          serve(quick.get(i), frames);
          left.countDown();
        }
      });
    }
    await(left, next, quick.size());
  }

  /** Waits for all; once every socket had its turn, for the last ones only a short while. */
  private static void await(CountDownLatch left, AtomicInteger next, int all) {
    try {
      boolean done = left.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
      while (!done) {
        boolean last = next.get() >= all;
        done = left.await(PATIENCE_MS, TimeUnit.MILLISECONDS) || last;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Connection socket, List<byte[]> frames) {
    try {
      for (byte[] frame : frames) {
        if (!post(socket, frame)) {
          return;
        }
      }
    } catch (RuntimeException e) {
      LOG.error("A socket of {} could not be served", socket.session(), e);
    } finally {
      busy.remove(socket.id());
    }
  }

  /**
   * @return whether further frames are worth a try
   */
  private boolean post(Connection socket, byte[] frame) {
    budget.take();
    long from = System.nanoTime();
    Pushes.Push push = pushes.push(socket.id(), frame);
    boolean late = System.nanoTime() - from > SLOW;
    switch (push) {
      case SENT -> {
        if (late) {
          apart(socket);
        } else {
          slow.remove(socket.id());
        }
      }
      case FAILED -> apart(socket);
      case GONE -> {
        slow.remove(socket.id());
        if (socket.openedAt().plus(OPENING).isBefore(clock.instant())) {
          listeners.gone(socket);
        }
      }
    }
    return push == Pushes.Push.SENT;
  }

  private void apart(Connection socket) {
    if (slow.size() >= MOST_SLOW) {
      slow.clear();
    }
    slow.add(socket.id());
  }
}

package kz.isra.testkit.connections;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import kz.isra.domain.connections.Pushes;

/** Sockets in memory that show what they were sent, and that can be made gone or dead. */
public final class RecordingPushes implements Pushes {
  private final Map<String, List<String>> frames = new ConcurrentHashMap<>();
  private final Map<String, Push> answers = new ConcurrentHashMap<>();
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final Map<String, CountDownLatch> blocked = new ConcurrentHashMap<>();

  @Override
  public Push push(String connectionId, byte[] frame) {
    CountDownLatch latch = blocked.get(connectionId);
    if (latch != null) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Push.FAILED;
    }
    Push answer = answers.getOrDefault(connectionId, Push.SENT);
    if (answer == Push.SENT) {
      frames
          .computeIfAbsent(connectionId, id -> new CopyOnWriteArrayList<>())
          .add(new String(frame, StandardCharsets.UTF_8));
    }
    return answer;
  }

  @Override
  public void close(String connectionId) {
    closed.add(connectionId);
    answers.put(connectionId, Push.GONE);
  }

  /** The sockets that were closed, in order. */
  public List<String> closed() {
    return List.copyOf(closed);
  }

  /** The frames a socket was sent, in order. */
  public List<String> to(String connectionId) {
    return List.copyOf(frames.getOrDefault(connectionId, List.of()));
  }

  public void answer(String connectionId, Push answer) {
    answers.put(connectionId, answer);
  }

  /** Posts to this socket end only when the latch opens, and then fail. */
  public void block(String connectionId, CountDownLatch latch) {
    blocked.put(connectionId, latch);
  }
}

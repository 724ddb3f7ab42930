package kz.isra.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Work of several people that goes on until the server is killed. What fails before the kill is
 * remembered; what fails by it is expected.
 */
final class Round implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Talker> talkers = new ArrayList<>();
  private final List<Exception> failures = new CopyOnWriteArrayList<>();
  private volatile boolean killed;

  /** Something that is done while the server may die. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  void talk(Talker talker) {
    talkers.add(talker);
  }

  void work(Work work) {
    threads.execute(() -> {
      try {
        work.run();
      } catch (IOException | RuntimeException e) {
        if (!killed) {
          failures.add(e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /** From now on failures are the kill's. */
  void killing() {
    killed = true;
  }

  /**
   * Waits until everybody gave up.
   *
   * @throws IllegalStateException where something failed before the kill
   */
  @Override
  public void close() {
    talkers.forEach(Talker::stop);
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Somebody does not give up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("Failed before the kill", failures.getFirst());
    }
  }
}

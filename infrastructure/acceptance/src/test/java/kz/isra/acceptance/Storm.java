package kz.isra.acceptance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on while the host is killed. What fails before the kill fails the test; what fails
 * by it is expected.
 */
final class Storm implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  void goOn(Runnable work) {
    threads.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException | AssertionError e) {
        if (!broken) {
          failures.add(e);
        }
      }
    });
  }

  /** From now on failures are the kill's. */
  void breaks() {
    broken = true;
  }

  boolean broken() {
    return broken;
  }

  /** Waits until everybody gave up. */
  @Override
  public void close() throws InterruptedException {
    threads.shutdownNow();
    if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
      throw new AssertionError("Somebody does not give up");
    }
    if (!failures.isEmpty()) {
      throw new AssertionError("Failed before the kill", failures.getFirst());
    }
  }
}

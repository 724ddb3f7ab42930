package kz.isra.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what happens a little later, by asking again and again until it is there. */
final class Eventually {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Eventually() {}

  static <T> T get(String what, Supplier<Optional<T>> source) {
    return get(what, LONGEST, source);
  }

  static <T> T get(String what, Duration longest, Supplier<Optional<T>> source) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (true) {
      Optional<T> found = source.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It did not happen within " + longest + ": " + what);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  static void holds(String what, Supplier<Boolean> condition) {
    holds(what, LONGEST, condition);
  }

  static void holds(String what, Duration longest, Supplier<Boolean> condition) {
    get(what, longest, () -> condition.get() ? Optional.of(true) : Optional.empty());
  }
}

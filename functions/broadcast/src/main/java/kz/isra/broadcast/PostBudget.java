package kz.isra.broadcast;

import java.time.Duration;

/**
 * So many posts a second and no more: a bucket that holds one second's worth. Each instance of the
 * function keeps its own, so an account with several shards divides its limit by them.
 */
final class PostBudget {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private final long nanosPerPost;
  private long free;

  PostBudget(int perSecond) {
    this.nanosPerPost = SECOND / perSecond;
    this.free = System.nanoTime() - SECOND;
  }

  /** Takes one post, waiting for it where the second's worth is used up. */
  void take() {
    long wait = reserve(System.nanoTime());
    if (wait > 0) {
      try {
        Thread.sleep(Duration.ofNanos(wait));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * @return nanoseconds until the reserved post may go
   */
  synchronized long reserve(long now) {
    free = Math.max(free, now - SECOND) + nanosPerPost;
    return Math.max(0, free - now);
  }
}

package kz.isra.localhost;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How often and how late events arrive. AWS promises "at least once" and "within a minute": the
 * unkind way makes use of both, repeatably by its seed.
 */
public final class Delivery {
  private static final int MINUTE = 60;
  private final @Nullable RandomGenerator random;

  private Delivery(@Nullable RandomGenerator random) {
    this.random = random;
  }

  /** Once and in time. */
  public static Delivery kind() {
    return new Delivery(null);
  }

  /** Every stream batch and firing twice, firings 0–59 s late. */
  public static Delivery twiceAndLate(long seed) {
    return new Delivery(new java.util.Random(seed));
  }

  public int copies() {
    return random == null ? 1 : 2;
  }

  public synchronized Duration lateness() {
    return random == null ? Duration.ZERO : Duration.ofSeconds(random.nextInt(MINUTE));
  }
}

package kz.isra.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostBudgetTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void letsASecondsWorthGoAtOnceAndTheRestAtItsRate() {
    var budget = new PostBudget(1_000);
    long now = System.nanoTime() + 10 * SECOND;
    long waited = 0;
    for (int i = 0; i < 1_000; i++) {
      waited = budget.reserve(now);
    }

    assertThat(waited).isZero();
    assertThat(budget.reserve(now)).isEqualTo(SECOND / 1_000);
    assertThat(budget.reserve(now)).isEqualTo(2 * SECOND / 1_000);
    assertThat(budget.reserve(now + SECOND)).isZero();
  }
}

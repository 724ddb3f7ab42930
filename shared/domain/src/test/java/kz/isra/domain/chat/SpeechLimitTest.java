package kz.isra.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpeechLimitTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private final SpeechLimit limit = new SpeechLimit();

  @Test
  void allowsTenAtOnceAndThenFiveASecond() {
    for (int i = 0; i < 10; i++) {
      assertThat(limit.allows("one", NOW)).isTrue();
    }
    assertThat(limit.allows("one", NOW)).isFalse();
    assertThat(limit.allows("one", NOW.plusMillis(199))).isFalse();
    assertThat(limit.allows("one", NOW.plusMillis(200))).isTrue();
    assertThat(limit.allows("one", NOW.plusMillis(399))).isFalse();
    assertThat(limit.allows("one", NOW.plusMillis(400))).isTrue();
  }

  @Test
  void neverStopsSomebodyElse() {
    for (int i = 0; i < 50; i++) {
      limit.allows("one", NOW);
    }

    assertThat(limit.allows("other", NOW)).isTrue();
  }

  @Test
  void allowsAFullBurstAgainAfterTwoSeconds() {
    for (int i = 0; i < 10; i++) {
      limit.allows("one", NOW);
    }
    for (int i = 0; i < 10; i++) {
      assertThat(limit.allows("one", NOW.plusSeconds(2))).isTrue();
    }
    assertThat(limit.allows("one", NOW.plusSeconds(2))).isFalse();
  }
}

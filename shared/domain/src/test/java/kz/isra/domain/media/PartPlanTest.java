package kz.isra.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartPlanTest {
  private static final long MIB = 1024 * 1024;

  @ParameterizedTest
  @CsvSource({
    "1,8,1",
    "8388608,8,1",
    "8388609,8,2",
    "1073741824,8,128",
    "1073741825,16,65",
    "4294967296,32,128"
  })
  void cutsAFileIntoAtMost128Parts(long size, long partMib, int parts) {
    PartPlan plan = PartPlan.of(size);

    assertThat(plan.partBytes()).isEqualTo(partMib * MIB);
    assertThat(plan.parts()).isEqualTo(parts);
    assertThat(IntStream.rangeClosed(1, parts).mapToLong(plan::bytes).sum()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 4_294_967_297L, Long.MAX_VALUE})
  void refusesAnEmptyFileAndOneOfMoreThanFourGibibytes(long size) {
    assertThatThrownBy(() -> PartPlan.of(size)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasNoPartBeforeTheFirstOrAfterTheLast() {
    PartPlan plan = PartPlan.of(20 * MIB);

    assertThat(plan.has(0)).isFalse();
    assertThat(plan.has(3)).isTrue();
    assertThat(plan.has(4)).isFalse();
    assertThatThrownBy(() -> plan.bytes(4)).isInstanceOf(IllegalArgumentException.class);
  }
}

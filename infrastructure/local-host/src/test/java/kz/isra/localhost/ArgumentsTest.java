package kz.isra.localhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {
  private static final Path DATA = Path.of(".isra-data");

  private static Arguments parse(String... words) throws CannotStart {
    return Arguments.parse(List.of(words), DATA);
  }

  @Test
  void withoutWordsItIsPort8080InTheStandardFolderOnTheRealClock() throws Exception {
    Arguments arguments = parse();
    assertThat(arguments.port()).isEqualTo(8080);
    assertThat(arguments.data()).isEqualTo(DATA);
    assertThat(arguments.offset()).isZero();
    assertThat(arguments.demo()).isFalse();
    assertThat(arguments.delivery().copies()).isEqualTo(1);
  }

  @Test
  void valuesStandBehindAnEqualsSignOrApart() throws Exception {
    Arguments arguments =
        parse("--port", "18000", "--data=/tmp/x", "--clock=-PT2H", "--demo", "--twice-and-late=5");
    assertThat(arguments.port()).isEqualTo(18_000);
    assertThat(arguments.data()).isEqualTo(Path.of("/tmp/x"));
    assertThat(arguments.offset()).isEqualTo(Duration.ofHours(-2));
    assertThat(arguments.demo()).isTrue();
    assertThat(arguments.delivery().copies()).isEqualTo(2);
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThatThrownBy(() -> parse("--prot=1")).hasMessageContaining("What is --prot=1?");
    assertThatThrownBy(() -> parse("--port=x")).hasMessageContaining("--port takes a number");
    assertThatThrownBy(() -> parse("--clock=tomorrow")).hasMessageContaining("ISO duration");
  }
}

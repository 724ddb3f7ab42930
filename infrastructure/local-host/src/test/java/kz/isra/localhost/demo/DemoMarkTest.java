package kz.isra.localhost.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarkTest {
  @Test
  void aDemoThatStoppedIsNeitherNewNorWholeAndSaysWhatToDelete(@TempDir Path folder)
      throws IOException {
    assertThat(new DemoMark(folder).state()).isEqualTo(DemoMark.State.NONE);

    new DemoMark(folder).begun();
    assertThat(new DemoMark(folder).state()).isEqualTo(DemoMark.State.HALF);
    assertThat(new DemoMark(folder).remedy()).contains(folder.toAbsolutePath().toString());

    new DemoMark(folder).whole();
    assertThat(new DemoMark(folder).state()).isEqualTo(DemoMark.State.WHOLE);
  }
}

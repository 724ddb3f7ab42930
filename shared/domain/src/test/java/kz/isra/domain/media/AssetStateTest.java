package kz.isra.domain.media;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AssetStateTest {
  @Test
  void hasTheseTransitionsAndNoOther() {
    String transitions =
        Arrays.stream(AssetState.values())
            .flatMap(from ->
                Arrays.stream(AssetState.values())
                    .filter(from::mayBecome)
                    .map(to -> from + ">" + to))
            .collect(joining(" "));

    assertThat(transitions)
        .isEqualTo(
            "REQUESTED>UPLOADING REQUESTED>EXPIRED UPLOADING>UPLOADED UPLOADING>EXPIRED"
                + " UPLOADED>CHECKING CHECKING>READY CHECKING>REJECTED READY>DELETED"
                + " REJECTED>DELETED");
  }
}

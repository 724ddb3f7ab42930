package kz.isra.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaHandlerTest {
  @Test
  void namesEverythingThatItsEnvironmentLacks() {
    assertThatThrownBy(() -> new MediaHandler(Map.of("TABLE_ASSETS", "assets")).routes())
        .hasStackTraceContaining(
            "The environment lacks BUCKET_MEDIA, PUBLIC_ORIGIN, TABLE_ACCOUNTS,"
                + " TABLE_AUTOWEBINARS, TABLE_REQUESTS, TABLE_ROOMS, TABLE_SESSIONS");
  }
}

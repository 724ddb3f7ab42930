package kz.isra.domain.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=10s",
        "http://m.youtube.com/watch?v=dQw4w9WgXcQ#x",
        "https://youtu.be/dQw4w9WgXcQ?si=abc",
        "https://www.youtube.com/live/dQw4w9WgXcQ?feature=share",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "dQw4w9WgXcQ"
      })
  void everyAddressThatPeopleCopyNamesTheVideo(String address) {
    assertThat(Source.YouTube.of(address)).contains(new Source.YouTube("dQw4w9WgXcQ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://youtube.com/",
        "https://evil.example/watch?v=dQw4w9WgXcQ",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=short",
        "javascript:alert(1)",
        "dQw4w9WgXcQQ"
      })
  void anythingElseIsNoVideo(String address) {
    assertThat(Source.YouTube.of(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cdn.example/live.m3u8",
        "https://user:pass@cdn.example/live.m3u8",
        "https:///live.m3u8",
        "live.m3u8",
        "https://cdn example/live",
        "file:///etc/passwd"
      })
  void aPlaylistIsAnHttpsAddressWithoutCredentials(String address) {
    assertThat(Source.Hls.of(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://cdn.example/live/index.m3u8?token=1"})
  void anHttpsPlaylistIsTaken(String address) {
    assertThat(Source.Hls.of(address)).map(hls -> hls.url().toString()).contains(address);
  }
}

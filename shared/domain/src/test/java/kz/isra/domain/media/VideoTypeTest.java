package kz.isra.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VideoTypeTest {
  @Test
  void takesTheTypesThatBrowsersGiveToVideoFiles() {
    assertThat(VideoType.of("video/mp4")).contains(VideoType.MP4);
    assertThat(VideoType.of("Video/WebM; codecs=vp9")).contains(VideoType.WEBM);
    assertThat(VideoType.of("video/quicktime")).contains(VideoType.QUICKTIME);
    assertThat(VideoType.of("image/png")).isEmpty();
    assertThat(VideoType.of("")).isEmpty();
  }

  @Test
  void sparesTheUploadOfMatroska() {
    assertThat(VideoType.MATROSKA.hopeless()).contains(RejectReason.MATROSKA);
    assertThat(VideoType.MP4.hopeless()).isEmpty();
  }
}

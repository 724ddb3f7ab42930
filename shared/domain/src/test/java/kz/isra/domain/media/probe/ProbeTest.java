package kz.isra.domain.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import kz.isra.domain.media.Container;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.FilmNote;
import kz.isra.domain.media.RejectReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {
  @Test
  void readsAnMp4WhoseIndexStandsAtTheStart() throws IOException {
    Film film = film(sample("h264-aac.mp4"));

    assertThat(film.container()).isEqualTo(Container.MP4);
    assertThat(film.video()).isEqualTo("H264");
    assertThat(film.audio()).contains("AAC");
    assertThat(film.duration()).isBetween(Duration.ofMillis(1_990), Duration.ofMillis(2_100));
    assertThat(film.bitsPerSecond()).isBetween(25_000L, 40_000L);
    assertThat(film.notes()).isEmpty();
  }

  @Test
  void takesAnIndexAtTheEndWithANote() throws IOException {
    assertThat(film(sample("h264-aac-index-at-end.mp4")).notes())
        .containsExactly(FilmNote.INDEX_AT_END);
  }

  @Test
  void takesASilentFilmWithANote() throws IOException {
    Film film = film(sample("h264-silent.mp4"));

    assertThat(film.audio()).isEmpty();
    assertThat(film.notes()).containsExactly(FilmNote.NO_SOUND);
  }

  @ParameterizedTest
  @CsvSource({"vp9-opus,VP9,OPUS", "vp8-vorbis,VP8,VORBIS", "av1-opus,AV1,OPUS"})
  void takesWebmWithAWarningAboutOlderIphones(String name, String video, String audio)
      throws IOException {
    Film film = film(sample(name + ".webm"));

    assertThat(film.container()).isEqualTo(Container.WEBM);
    assertThat(film.video()).isEqualTo(video);
    assertThat(film.audio()).contains(audio);
    assertThat(film.duration()).isBetween(Duration.ofMillis(1_950), Duration.ofMillis(2_100));
    assertThat(film.notes()).containsExactly(FilmNote.OLD_IPHONES);
  }

  @ParameterizedTest
  @CsvSource({
    "sample.mkv,MATROSKA",
    "hevc.mp4,HEVC",
    "hevc-hev1.mp4,HEVC",
    "hevc.mov,HEVC",
    "h264-aac.mov,QUICKTIME",
    "h264-mp3.mp4,AUDIO_CODEC",
    "mpeg4-aac.mp4,VIDEO_CODEC",
    "aac-only.mp4,NO_PICTURE",
    "h264-aac-fragmented.mp4,NO_LENGTH",
    "vp9-unknown-length.webm,NO_LENGTH"
  })
  void refusesWhatBrowsersCannotPlayByItsReason(String name, RejectReason reason)
      throws IOException {
    assertThat(look(sample(name))).isEqualTo(new Verdict.Refused(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "GIF89a and nothing that moves", "\0\0\0\0\0\0\0\0"})
  void refusesWhatIsNoVideoAtAll(String text) {
    assertThat(look(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(new Verdict.Refused(RejectReason.NOT_A_VIDEO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h264-aac.mp4", "h264-aac-index-at-end.mp4"})
  void refusesAFileThatIsCutOff(String name) throws IOException {
    byte[] whole = sample(name);

    for (int length = 24; length < whole.length; length += 97) {
      assertThat(look(Arrays.copyOf(whole, length)))
          .as("%s cut at %d", name, length)
          .isEqualTo(new Verdict.Refused(RejectReason.DAMAGED));
    }
  }

  @Test
  void notesABitRateAboveThePricedOne() {
    long priced = 1_500_000L / 8 * 60;

    assertThat(minute(priced).notes()).isEmpty();
    assertThat(minute(priced + 1).notes()).containsExactly(FilmNote.HIGH_BIT_RATE);
    assertThat(minute(priced + 1).bitsPerSecond()).isEqualTo(1_500_001);
  }

  @Test
  void givesAVerdictOnTenThousandMutatedFiles() throws IOException {
    var random = new Random(13);
    String[] names = {"h264-aac.mp4", "hevc.mp4", "vp9-opus.webm", "sample.mkv", "h264-aac.mov"};
    for (int i = 0; i < 10_000; i++) {
      byte[] mutated = sample(names[i % names.length]);
      for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
        // Most of what is read stands in the first and the last kilobytes.
        int at = random.nextInt(Math.min(mutated.length, 1_500));
        mutated[random.nextBoolean() ? at : mutated.length - 1 - at] = (byte) random.nextInt();
      }
      assertThat(look(mutated)).as("mutation %d", i).isNotNull();
    }
  }

  @Test
  void readsLittleOfALargeFile() {
    long[] read = {0};
    long size = 4L * 1024 * 1024 * 1024;
    var files =
        new BytesAsFile(size) {
          @Override
          public byte[] read(String key, long from, int length) {
            read[0] += length;
            return hugeMp4(from, length);
          }
        };

    assertThat(Probe.look(files, "key", size)).isEqualTo(new Verdict.Refused(RejectReason.DAMAGED));
    assertThat(read[0]).isLessThan(1_000_000);
  }

  /** A head, then data that claims to fill the file. */
  private static byte[] hugeMp4(long from, int length) {
    byte[] bytes = new byte[length];
    if (from == 0) {
      var head = java.nio.ByteBuffer.wrap(bytes);
      head.putInt(16).put(new byte[] {'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 0});
      head.putInt(0).put(new byte[] {'m', 'd', 'a', 't'});
    }
    return bytes;
  }

  private static Film minute(long bytes) {
    return Film.of(Container.MP4, "H264", Optional.of("AAC"), Duration.ofMinutes(1), bytes, false);
  }

  private static Film film(byte[] file) {
    assertThat(look(file)).isInstanceOf(Verdict.Playable.class);
    return ((Verdict.Playable) look(file)).film();
  }

  private static Verdict look(byte[] file) {
    return Probe.look(new BytesAsFile(file), "key", file.length);
  }

  private static byte[] sample(String name) throws IOException {
    try (var in = ProbeTest.class.getResourceAsStream("/media/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}

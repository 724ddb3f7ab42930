package kz.isra.domain.media;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in a file that browsers can play.
 *
 * @param video codec of the picture: {@code H264}, {@code VP8}, {@code VP9} or {@code AV1}
 * @param audio codec of the sound: {@code AAC}, {@code OPUS} or {@code VORBIS}
 * @param bitsPerSecond of the whole file, rounded up
 */
public record Film(
    Container container,
    String video,
    Optional<String> audio,
    Duration duration,
    long bitsPerSecond,
    Set<FilmNote> notes) {
  /** The bit rate that the price per attendee-hour covers; above it the price grows with it. */
  public static final long PRICED_BITS_PER_SECOND = 1_500_000;

  public Film {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("A film lasts longer than nothing");
    }
    if (bitsPerSecond <= 0) {
      throw new IllegalArgumentException("A film has a bit rate");
    }
    notes = Set.copyOf(notes);
  }

  /**
   * Judges what a container held.
   *
   * @param sizeBytes of the whole file
   */
  public static Film of(
      Container container,
      String video,
      Optional<String> audio,
      Duration duration,
      long sizeBytes,
      boolean indexAtEnd) {
    long millis = Math.max(1, duration.toMillis());
    long bitsPerSecond = Math.ceilDiv(sizeBytes * 8_000, millis);
    Set<FilmNote> notes = EnumSet.noneOf(FilmNote.class);
    if (container == Container.WEBM) {
      notes.add(FilmNote.OLD_IPHONES);
    }
    if (bitsPerSecond > PRICED_BITS_PER_SECOND) {
      notes.add(FilmNote.HIGH_BIT_RATE);
    }
    if (indexAtEnd) {
      notes.add(FilmNote.INDEX_AT_END);
    }
    if (audio.isEmpty()) {
      notes.add(FilmNote.NO_SOUND);
    }
    return new Film(container, video, audio, duration, bitsPerSecond, notes);
  }
}

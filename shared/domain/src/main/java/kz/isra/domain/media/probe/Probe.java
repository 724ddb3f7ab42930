package kz.isra.domain.media.probe;

import java.time.Duration;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.RejectReason;

/** Judges whether browsers can play a file, by what is in it and never by its name. */
public final class Probe {
  /** The longest scenario ([DEC], requirements C5). */
  private static final Duration LONGEST = Duration.ofHours(8);

  private Probe() {}

  /**
   * Reads ranges of at most 64 KiB, a bounded number of them.
   *
   * @param sizeBytes of the whole file
   */
  public static Verdict look(MediaFiles files, String key, long sizeBytes) {
    var file = new FileRanges(sizeBytes, (from, length) -> files.read(key, from, length));
    try {
      Film film = read(file);
      return film.duration().compareTo(LONGEST) > 0
          ? new Verdict.Refused(RejectReason.TOO_LONG)
          : new Verdict.Playable(film);
    } catch (Unplayable e) {
      return new Verdict.Refused(e.reason());
    }
  }

  private static Film read(FileRanges file) throws Unplayable {
    if (WebmFile.matches(file)) {
      return WebmFile.read(file);
    }
    if (Mp4File.matches(file)) {
      return Mp4File.read(file);
    }
    throw new Unplayable(RejectReason.NOT_A_VIDEO);
  }
}

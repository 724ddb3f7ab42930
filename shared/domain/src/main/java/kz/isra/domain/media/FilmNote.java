package kz.isra.domain.media;

/** What the owner should know of a film that can be played. Names are stable; pages word them. */
public enum FilmNote {
  /** A warning: WebM is not played by older iPhones; MP4 with H.264 is advised. */
  OLD_IPHONES,
  /** More than 1.5 Mbit/s: needs a better connection and costs in proportion. */
  HIGH_BIT_RATE,
  /** The index ({@code moov}) stands at the end of the file, so that it starts later. */
  INDEX_AT_END,
  /** The film has no sound. */
  NO_SOUND;

  /** Whether it is a warning and not only a remark. */
  public boolean warning() {
    return this == OLD_IPHONES;
  }
}

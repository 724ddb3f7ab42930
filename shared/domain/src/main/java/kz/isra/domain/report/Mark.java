package kz.isra.domain.report;

/**
 * Something that happened and may explain the curve of viewers.
 *
 * @param atMs since the session's start
 * @param text title of a banner; else empty
 */
public record Mark(long atMs, Kind kind, String text) {
  /** What happened. */
  public enum Kind {
    BANNER_SHOWN,
    BANNER_HIDDEN,
    INTERRUPTED,
    RESUMED
  }
}

package kz.isra.domain.autowebinar;

/**
 * From one segment on, a session is read from this version of the autowebinar's content.
 *
 * @param fromSegment from 0
 * @param airing version of the content
 */
public record ManifestEntry(int fromSegment, long airing) {
  public ManifestEntry {
    if (fromSegment < 0 || airing < 1) {
      throw new IllegalArgumentException("No such entry");
    }
  }
}

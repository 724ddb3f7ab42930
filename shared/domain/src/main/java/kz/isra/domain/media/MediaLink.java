package kz.isra.domain.media;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * An address by which a film can be watched until it expires. It is the only way to a file, so a
 * leaked one is worth its life at most, usually {@link #LIFE} (PD-06).
 */
public record MediaLink(URI url, Instant expiresAt) {
  public static final Duration LIFE = Duration.ofMinutes(15);

  /**
   * Signs a link to a READY film. The caller has checked who may watch it.
   *
   * @param clock the same that tells the player what time it is
   */
  public static MediaLink to(Asset asset, MediaFiles files, Duration life, Clock clock) {
    if (!asset.ready()) {
      throw new IllegalArgumentException(asset.id() + " is " + asset.state());
    }
    String contentType = asset.film().orElseThrow().container().contentType();
    Instant expiresAt = clock.instant().plus(life);
    return new MediaLink(files.link(asset.key(), contentType, life), expiresAt);
  }
}

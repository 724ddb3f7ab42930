package kz.isra.localhost;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a host is started.
 *
 * @param port of the one origin, 0 for any
 * @param offset of every clock
 * @param mediaLinks how long a link to a film works; by default as deployed
 */
public record Settings(
    Path template,
    Path data,
    int port,
    Duration offset,
    Delivery delivery,
    Optional<Duration> mediaLinks) {
  /** With the clock of the machine and kind delivery. */
  public static Settings plain(Path template, Path data, int port) {
    return new Settings(template, data, port, Duration.ZERO, Delivery.kind(), Optional.empty());
  }
}

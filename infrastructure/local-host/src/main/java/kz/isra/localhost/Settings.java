package kz.isra.localhost;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a host is started.
 *
 * @param port of the one origin, 0 for any
 * @param offset of every clock
 */
public record Settings(Path template, Path data, int port, Duration offset, Delivery delivery) {
  /** With the clock of the machine and kind delivery. */
  public static Settings plain(Path template, Path data, int port) {
    return new Settings(template, data, port, Duration.ZERO, Delivery.kind());
  }
}

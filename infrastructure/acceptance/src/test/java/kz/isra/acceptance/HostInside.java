package kz.isra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.CannotStart;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.Settings;

/** The local host inside this JVM, into whose stores a test may write ({@link RecordedFilm}). */
final class HostInside implements AutoCloseable {
  private final Path data;
  private final Delivery delivery;
  private final int port;
  private Duration ahead = Duration.ZERO;
  private kz.isra.localhost.Host host;

  private HostInside(Path data, Delivery delivery, int port) {
    this.data = data;
    this.delivery = delivery;
    this.port = port;
    run();
  }

  /** Starts on an empty data folder. */
  static HostInside start(Delivery delivery) {
    try {
      return new HostInside(Files.createTempDirectory("isra-inside"), delivery, Host.freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    try {
      host =
          kz.isra.localhost.Host.start(
              new Settings(Template.locate(), data, port, ahead, delivery, Optional.empty()),
              progress -> {});
    } catch (CannotStart e) {
      throw new IllegalStateException(e);
    }
  }

  String origin() {
    return host.origin();
  }

  /** What its clock shows. */
  Instant now() {
    return Instant.now().plus(ahead);
  }

  /**
   * Stops it and starts it again when its clock shows that moment. Clients of its stores are to be
   * made anew.
   */
  void backAt(Instant moment) {
    host.close();
    ahead = Duration.between(Instant.now(), moment);
    run();
  }

  @Override
  public void close() {
    host.close();
  }
}

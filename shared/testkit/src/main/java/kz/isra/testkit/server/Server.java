package kz.isra.testkit.server;

import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Something that speaks AWS's protocols. One on the class path is a {@link ServiceLoader} service;
 * a running one is named by {@code -Daws.endpoint}.
 */
public interface Server {
  /** Starts it; it ends with the JVM. */
  URI start();

  /** Where the tests of this JVM go instead of the embedded stores, if anywhere. */
  static Optional<URI> given() {
    return Given.ENDPOINT;
  }

  /** Found once: a container takes its time. */
  final class Given {
    private static final Optional<URI> ENDPOINT = find();

    private Given() {}

    private static Optional<URI> find() {
      String named = System.getProperty("aws.endpoint", "");
      return named.isEmpty()
          ? ServiceLoader.load(Server.class).findFirst().map(Server::start)
          : Optional.of(URI.create(named));
    }
  }
}

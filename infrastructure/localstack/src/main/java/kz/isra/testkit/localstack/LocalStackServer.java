package kz.isra.testkit.localstack;

import java.net.URI;
import kz.isra.testkit.server.Server;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack by Testcontainers. Without Docker it throws, and every test that asks for it fails.
 */
public final class LocalStackServer implements Server {
  /** The last that starts without an account's token. */
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  @Override
  @SuppressWarnings("resource") // it ends with the JVM, by Testcontainers' own care
  public URI start() {
    var container = new LocalStackContainer(IMAGE).withServices("dynamodb", "s3");
    container.start();
    return container.getEndpoint();
  }
}

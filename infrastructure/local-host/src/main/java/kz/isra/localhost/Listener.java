package kz.isra.localhost;

import java.io.IOException;
import java.net.BindException;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A port of 127.0.0.1. It is taken at once, so that a taken one is noticed before anything else is
 * started, and served later.
 */
final class Listener implements AutoCloseable {
  private static final int THREADS = 250;
  private static final int HEADER_BYTES = 16 << 10;
  private static final int KEEP_IDLE_MS = 600_000;
  private final Server server;
  private final ServerConnector connector;

  private Listener(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * @param port 0 for any
   */
  static Listener take(int port, String name) throws CannotStart {
    var threads = new QueuedThreadPool(THREADS, 8, KEEP_IDLE_MS);
    threads.setName(name);
    threads.setDaemon(true);
    var server = new Server(threads);
    var http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    var connector = new ServerConnector(server, 1, 2, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setReuseAddress(true);
    server.addConnector(connector);
    server.setStopTimeout(3_000);
    try {
      connector.open();
    } catch (BindException e) {
      throw new CannotStart(
          "Port " + port + " is taken; stop what holds it, or give another with --port.");
    } catch (IOException e) {
      if (e.getCause() instanceof BindException) {
        throw new CannotStart(
            "Port " + port + " is taken; stop what holds it, or give another with --port.");
      }
      throw new CannotStart("Port " + port + " cannot be opened: " + e.getMessage());
    }
    return new Listener(server, connector);
  }

  int port() {
    return connector.getLocalPort();
  }

  /**
   * @param handler made for the server
   */
  void serve(Function<Server, Handler> handler) throws CannotStart {
    try {
      server.setHandler(handler.apply(server));
      server.start();
    } catch (Exception e) {
      throw new CannotStart("The server does not start: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
      connector.close();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not stop", e);
    }
  }
}

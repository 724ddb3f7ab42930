package kz.isra.embedded.dynamodb;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * A running DynamoDB Local with its streams. It listens on 127.0.0.1 only, because it checks no
 * signature; all keys and regions see the same tables.
 */
public final class DynamoStore implements AutoCloseable {
  /** Log4j without its core would complain on the screen. */
  private static final String SILENT = "org.apache.logging.log4j.simple.internal.SimpleProvider";

  private final Server server;
  private final LocalDynamoDBServerHandler handler;
  private final int port;
  private final @Nullable WriteAheadLog log;

  private DynamoStore(
      Server server, LocalDynamoDBServerHandler handler, int port, @Nullable WriteAheadLog log) {
    this.server = server;
    this.handler = handler;
    this.port = port;
    this.log = log;
  }

  /** Keeps everything in memory and forgets it at the end. */
  public static DynamoStore inMemory() {
    return start(null);
  }

  /**
   * Keeps everything in one file of a folder.
   *
   * @param folder that exists
   */
  public static DynamoStore inFolder(Path folder) {
    return start(folder.toAbsolutePath());
  }

  private static DynamoStore start(@Nullable Path folder) {
    try {
      System.setProperty("log4j.provider", SILENT);
      String location = folder == null ? null : folder + File.separator;
      WriteAheadLog log = folder == null ? null : WriteAheadLog.start(folder);
      var requests = new LocalDynamoDBRequestHandler(0, folder == null, location, true, false);
      var handler = new LocalDynamoDBServerHandler(requests, null);
      var threads = new QueuedThreadPool(200, 8);
      threads.setName("dynamodb");
      threads.setDaemon(true);
      var server = new Server(threads);
      var connector = new ServerConnector(server, 1, 1);
      connector.setHost("127.0.0.1");
      connector.setPort(0);
      server.addConnector(connector);
      server.setHandler(new ContextHandler(handler, "/"));
      server.start();
      return new DynamoStore(server, handler, connector.getLocalPort(), log);
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start: " + e.getMessage(), e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    if (log != null) {
      log.close();
    }
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    } finally {
      handler.close();
    }
  }
}

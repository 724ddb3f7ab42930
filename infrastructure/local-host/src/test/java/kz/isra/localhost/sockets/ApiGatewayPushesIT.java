package kz.isra.localhost.sockets;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kz.isra.adapter.websocket.ApiGatewayPushes;
import kz.isra.domain.connections.Pushes;
import kz.isra.localhost.fixture.Page;
import kz.isra.localhost.fixture.SocketHandler;
import kz.isra.localhost.fixture.TestHost;
import kz.isra.testkit.connections.PushesContractTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Frames through the {@code @connections} address, as the host has it. */
final class ApiGatewayPushesIT extends PushesContractTest {
  @TempDir private static Path data;
  private static TestHost host;
  private static Pushes pushes;
  private final Map<String, Page> pages = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    host = TestHost.start(data);
    pushes = ApiGatewayPushes.to(URI.create(host.host().awsEndpoint() + "/ws"));
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Override
  protected Pushes pushes() {
    return pushes;
  }

  @Override
  protected String open() throws Exception {
    SocketHandler.EVENTS.clear();
    var page = new Page(host, "");
    String id = SocketHandler.connectionId(SocketHandler.event("CONNECT"));
    pages.put(id, page);
    return id;
  }

  @Override
  protected String frame(String connectionId) throws Exception {
    return pages.get(connectionId).frame();
  }
}

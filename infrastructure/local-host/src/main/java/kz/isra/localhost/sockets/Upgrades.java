package kz.isra.localhost.sockets;

import java.util.List;
import java.util.function.Predicate;
import kz.isra.localhost.http.JettyService;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/** Takes handshakes for the paths of the WebSocket API and leaves everything else to the next. */
public final class Upgrades extends Handler.Wrapper {
  private final SocketApi api;
  private final Predicate<String> paths;

  public Upgrades(SocketApi api, Predicate<String> paths, Handler next) {
    super(next);
    this.api = api;
    this.paths = paths;
  }

  @Override
  protected void doStart() throws Exception {
    api.limit(ServerWebSocketContainer.ensure(getServer()));
    super.doStart();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    boolean socket =
        "websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE))
            && path != null
            && paths.test(path);
    if (!socket) {
      return super.handle(request, response, callback);
    }
    return ServerWebSocketContainer.get(getServer().getContext())
        .upgrade(this::open, request, response, callback);
  }

  private @Nullable Object open(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    response.setExtensions(List.of());
    return switch (api.connect(JettyService.call(request, new byte[0]))) {
      case SocketApi.Handshake.Opened opened -> opened.socket();
      case SocketApi.Handshake.Refused refused -> {
        Response.writeError(request, response, callback, refused.status());
        yield null;
      }
    };
  }
}

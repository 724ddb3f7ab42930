package kz.isra.localhost.sockets;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Headers;
import kz.isra.localhost.http.Query;
import kz.isra.localhost.http.Service;
import org.eclipse.jetty.websocket.api.StatusCode;

/**
 * {@code /{stage}/@connections/{id}}: POST sends, GET tells, DELETE closes. A closed socket is 410
 * with the header by which the SDK knows {@code GoneException}.
 */
public final class ConnectionsApi implements Service {
  private static final String ERROR = "x-amzn-ErrorType";
  private final SocketApi sockets;
  private final LongAdder posts = new LongAdder();
  private final LongAdder gone = new LongAdder();

  public ConnectionsApi(SocketApi sockets) {
    this.sockets = sockets;
  }

  /** What its paths begin with. */
  public String prefix() {
    return "/" + sockets.stage() + "/@connections/";
  }

  @Override
  public Answer answer(Call call) {
    String id = Query.segment(call.rawPath().substring(prefix().length()));
    Optional<Socket> socket = sockets.find(id);
    if (socket.isEmpty()) {
      gone.increment();
      return error(410, "GoneException");
    }
    return switch (call.method()) {
      case "POST" -> post(socket.get(), call.body());
      case "GET" -> tell(socket.get());
      case "DELETE" -> {
        socket.get().close(StatusCode.NORMAL, "");
        yield new Answer(204, Headers.of(), new byte[0]);
      }
      default -> error(403, "ForbiddenException");
    };
  }

  private Answer post(Socket socket, byte[] body) {
    if (body.length > SocketApi.LARGEST_FRAME) {
      return error(413, "PayloadTooLargeException");
    }
    posts.increment();
    return switch (socket.send(new String(body, StandardCharsets.UTF_8))) {
      case QUEUED -> Answer.json(200, "{}");
      case SLOW -> error(429, "LimitExceededException");
      case GONE -> error(410, "GoneException");
    };
  }

  private static Answer tell(Socket socket) {
    SocketEvents.Identity identity = socket.identity();
    return Answer.json(
        200,
        "{\"connectedAt\":\""
            + identity.connectedAt()
            + "\",\"lastActiveAt\":\""
            + socket.lastActiveAt()
            + "\",\"identity\":{\"sourceIp\":\""
            + identity.sourceIp()
            + "\",\"userAgent\":\""
            + identity.userAgent().replace("\\", "\\\\").replace("\"", "\\\"")
            + "\"}}");
  }

  private static Answer error(int status, String type) {
    return Answer.message(status, type).with(ERROR, type);
  }

  /** Frames that functions sent. */
  public long posts() {
    return posts.sum();
  }

  /** Posts to sockets that were closed. */
  public long gone() {
    return gone.sum();
  }
}

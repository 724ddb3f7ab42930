package kz.isra.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the events of the WebSocket API. */
final class SocketEvents {
  private static final Logger LOG = LoggerFactory.getLogger(SocketEvents.class);

  private SocketEvents() {}

  /**
   * A failure at connect refuses the handshake with its status, one of a message becomes a refusing
   * frame, by the same rule as in {@link Routes#answer}; both are logged once. A failure at
   * disconnect is thrown, as nobody waits for an answer.
   */
  static Map<String, Object> answer(SocketRoutes sockets, SocketRequest request) {
    return switch (request.event()) {
      case CONNECT -> Map.of("statusCode", connect(sockets, request));
      case MESSAGE ->
          message(sockets, request)
              .<Map<String, Object>>map(frame ->
                  Map.of("statusCode", 200, "body", new String(frame, StandardCharsets.UTF_8)))
              .orElse(Map.of("statusCode", 200));
      case DISCONNECT -> {
        sockets.disconnect(request);
        yield Map.of("statusCode", 200);
      }
    };
  }

  private static int connect(SocketRoutes sockets, SocketRequest request) {
    try {
      return sockets.connect(request);
    } catch (RuntimeException e) {
      return code(request, e).status();
    }
  }

  private static Optional<byte[]> message(SocketRoutes sockets, SocketRequest request) {
    try {
      return sockets.message(request);
    } catch (RuntimeException e) {
      return Optional.of(sockets.refusal(request, code(request, e)));
    }
  }

  private static ErrorCode code(SocketRequest request, RuntimeException failure) {
    LOG.error("Socket {} failed, request {}", request.event(), request.requestId(), failure);
    return Outage.caused(failure) ? ErrorCode.UNAVAILABLE : ErrorCode.INTERNAL;
  }
}

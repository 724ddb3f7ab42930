package kz.isra.lambda;

import java.util.Optional;

/** What a function does with the sockets of the WebSocket API. */
public interface SocketRoutes {
  /**
   * @return the HTTP status of the handshake: 200 lets the socket in
   */
  int connect(SocketRequest request);

  /**
   * @return the frame that answers the sender, if there is one
   */
  Optional<byte[]> message(SocketRequest request);

  void disconnect(SocketRequest request);
}

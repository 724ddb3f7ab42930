package kz.isra.lambda;

import java.util.Optional;
import kz.isra.contract.ErrorCode;

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

  /**
   * The frame that tells the sender of a message that it was not taken, by no fault of theirs. It
   * must need no store.
   */
  byte[] refusal(SocketRequest request, ErrorCode code);

  void disconnect(SocketRequest request);
}

package kz.isra.domain.connections;

/** Sends frames to open sockets. */
public interface Pushes {
  /**
   * Sends one frame, once and within a short time; never throws.
   *
   * @param frame UTF-8 JSON of at most 32 KB
   */
  Push push(String connectionId, byte[] frame);

  /** Closes a socket; never throws. One that is closed stays so. */
  void close(String connectionId);

  /** What became of a frame. */
  enum Push {
    SENT,
    /** The socket is closed for ever. */
    GONE,
    /** It may or may not have arrived. It is not sent again: the client catches up by itself. */
    FAILED
  }
}

package kz.isra.domain.session;

/** Tells the owner of a room what became of a session, in the owner's language. */
@FunctionalInterface
public interface OwnerNews {
  /**
   * The session is over and its summary is ready. May come twice after a crash.
   *
   * @param session with its summary
   */
  void sessionEnded(Session session);
}

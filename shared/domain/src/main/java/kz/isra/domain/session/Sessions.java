package kz.isra.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;

/** Where sessions are kept. Every method is a single atomic write or a read. */
public interface Sessions {
  /**
   * @return false where a session of that id exists; it is left as it is
   */
  boolean create(Session session);

  /** A consistent read. */
  Optional<Session> find(SessionId id);

  /**
   * Writes everything but {@code hostSeenAt}, if the stored version is {@code next.version() - 1}.
   *
   * @return false where somebody changed it meanwhile: read it again
   */
  boolean replace(Session next);

  /**
   * Sessions whose {@code dueAt} has come, the most overdue first. May lag behind the writes and
   * may name one that is not due any more: act by {@link #find} and {@link #replace}.
   */
  List<Session> due(Instant now, int most);

  /** The sessions of a room but its rehearsals, the newest first; may lag behind the writes. */
  List<Session> ofRoom(RoomId room, int most);

  /** Notes a host's beat; the version stays. Does nothing for an unknown session. */
  void hostSeen(SessionId id, Instant at);
}

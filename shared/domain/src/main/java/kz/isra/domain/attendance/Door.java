package kz.isra.domain.attendance;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Session;

/**
 * What stands at a room's door.
 *
 * @param session the one that a person who enters now is in; absent where there is none yet
 * @param next the next planned start
 */
public record Door(Room room, State state, Optional<Session> session, Optional<Instant> next) {
  /** What the door says. */
  public enum State {
    /** Nothing is planned; the host starts when it suits. */
    WAITING,
    /** An autowebinar starts at its time. */
    COUNTDOWN,
    ON_AIR,
    /** It was over a short time ago. */
    ENDED,
    /** The owner may put nothing on air; viewers are not told why. */
    CLOSED,
    /** What was planned for now does not take place. */
    POSTPONED
  }
}

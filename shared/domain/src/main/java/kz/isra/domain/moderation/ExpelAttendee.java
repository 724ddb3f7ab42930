package kz.isra.domain.moderation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Connections;
import kz.isra.domain.connections.Pushes;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;

/**
 * Puts an attendee out of a session and lets them in again. First it is written, then the sockets
 * are closed; whoever opens one in between is refused by what was written. Repeats are harmless.
 */
public final class ExpelAttendee {
  private final Attendance attendance;
  private final Expulsions expulsions;
  private final Connections connections;
  private final Pushes pushes;
  private final Clock clock;

  public ExpelAttendee(
      Attendance attendance,
      Expulsions expulsions,
      Connections connections,
      Pushes pushes,
      Clock clock) {
    this.attendance = attendance;
    this.expulsions = expulsions;
    this.connections = connections;
    this.pushes = pushes;
    this.clock = clock;
  }

  /**
   * @param by the host's login
   * @param lastFrame what each of the person's sockets hears before it is closed
   * @return false where the session has no such attendee
   */
  public boolean expel(
      SessionId session, AttendeeId id, Expulsion.Kind kind, String by, byte[] lastFrame) {
    Optional<Attendee> attendee = attendance.find(session, id);
    if (attendee.isEmpty()) {
      return false;
    }
    var expulsion = new Expulsion(id, kind, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    expulsions.put(session, expulsion, attendee.get().address());
    connections.of(session).stream()
        .filter(socket -> socket.subject().equals(id.value()))
        .forEach(socket -> close(socket, lastFrame));
    return true;
  }

  /** Takes it back, at once. */
  public void lift(SessionId session, AttendeeId attendee) {
    expulsions.lift(session, attendee);
  }

  private void close(Connection socket, byte[] lastFrame) {
    pushes.push(socket.id(), lastFrame);
    pushes.close(socket.id());
  }
}

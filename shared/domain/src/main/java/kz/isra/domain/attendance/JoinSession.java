package kz.isra.domain.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.personal.PersonalData;

/** Lets somebody into a room by a name, without an account (RM-03). */
public final class JoinSession {
  private final Attendance attendance;
  private final PersonalData personal;
  private final IdSource ids;
  private final Clock clock;

  public JoinSession(Attendance attendance, PersonalData personal, IdSource ids, Clock clock) {
    this.attendance = attendance;
    this.personal = personal;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * @param name as it stands beside messages
     */
    record Joined(SessionId session, AttendeeToken token, String name) implements Outcome {}

    record NoRoom() implements Outcome {}

    /** What is at the door is over or does not take place. */
    record Over() implements Outcome {}

    record BadName(Nickname.Read why) implements Outcome {}
  }

  /**
   * Enters what is behind a door that was found now. Who shows the token of the same session stays
   * the same person and may have another name.
   */
  public Outcome join(
      Optional<Door> door, String rawName, Origin origin, Optional<AttendeeToken> shown) {
    if (door.isEmpty()) {
      return new Outcome.NoRoom();
    }
    boolean over =
        door.get().state() == Door.State.ENDED || door.get().state() == Door.State.POSTPONED;
    if (over || door.get().session().isEmpty()) {
      return new Outcome.Over();
    }
    return switch (Nickname.read(rawName)) {
      case Nickname.Read.Good(String name) ->
          join(door.get().session().get().id(), name, origin, shown);
      case Nickname.Read why -> new Outcome.BadName(why);
    };
  }

  private Outcome join(
      SessionId session, String name, Origin origin, Optional<AttendeeToken> shown) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AttendeeToken token =
        shown
            .filter(known -> isIn(session, known))
            .orElseGet(() -> AttendeeToken.next(AttendeeId.next(ids), ids));
    personal.keepAttendee(session, token.attendee(), name, now);
    attendance.add(new Attendee(token.attendee(), session, token.hash(), now, origin));
    return new Outcome.Joined(session, token, name);
  }

  private boolean isIn(SessionId session, AttendeeToken token) {
    return attendance.find(session, token.attendee()).filter(token::proves).isPresent();
  }
}

package kz.isra.domain.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.moderation.AddressMarks;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.moderation.Expulsions;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;

/** Lets somebody into a room by a name, without an account (RM-03). */
public final class JoinSession {
  private final Attendance attendance;
  private final Expulsions expulsions;
  private final AddressMarks marks;
  private final PersonalData personal;
  private final IdSource ids;
  private final Clock clock;

  public JoinSession(
      Attendance attendance,
      Expulsions expulsions,
      AddressMarks marks,
      PersonalData personal,
      IdSource ids,
      Clock clock) {
    this.attendance = attendance;
    this.expulsions = expulsions;
    this.marks = marks;
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

    /** A host banned this person, or somebody with the same browser in the same network. */
    record Banned() implements Outcome {}

    record BadName(Nickname.Read why) implements Outcome {}
  }

  /**
   * Enters what is behind a door that was found now. Who shows the token of the same session stays
   * the same person and may have another name; who was removed is a new person, who was banned is
   * not let in.
   *
   * @param contact kept only where the room asks for it, and of nobody in a rehearsal
   * @param address of the network that the person comes from
   * @param browser as it names itself
   */
  public Outcome join(
      Optional<Door> door,
      String rawName,
      Optional<Contact> contact,
      Origin origin,
      Optional<AttendeeToken> shown,
      String address,
      String browser) {
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
          join(
              door.get().session().get().id(),
              new Visitor(name, contact.filter(given -> keeps(door.get()))),
              origin,
              shown,
              address,
              browser);
      case Nickname.Read why -> new Outcome.BadName(why);
    };
  }

  private Outcome join(
      SessionId session,
      Visitor visitor,
      Origin origin,
      Optional<AttendeeToken> shown,
      String address,
      String browser) {
    String mark = marks.mark(session, address, browser);
    Optional<AttendeeToken> known = shown.filter(token -> isIn(session, token));
    Optional<Expulsion.Kind> out =
        known.flatMap(token -> expulsions.of(session, token.attendee())).map(Expulsion::kind);
    boolean stays = known.isPresent() && out.isEmpty();
    if (out.equals(Optional.of(Expulsion.Kind.BANNED))
        || (!stays && expulsions.bannedFrom(session, mark))) {
      return new Outcome.Banned();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AttendeeToken token =
        known.filter(same -> stays).orElseGet(() -> AttendeeToken.next(AttendeeId.next(ids), ids));
    personal.keepAttendee(session, token.attendee(), visitor, now);
    attendance.add(
        new Attendee(token.attendee(), session, token.hash(), now, origin, Optional.of(mark)));
    return new Outcome.Joined(session, token, visitor.name());
  }

  private static boolean keeps(Door door) {
    boolean rehearsal =
        door.session().map(Session::kind).filter(SessionKind.REHEARSAL::equals).isPresent();
    return door.room().settings().asksContact() && !rehearsal;
  }

  private boolean isIn(SessionId session, AttendeeToken token) {
    return attendance.find(session, token.attendee()).filter(token::proves).isPresent();
  }
}

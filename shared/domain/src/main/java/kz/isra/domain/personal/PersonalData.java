package kz.isra.domain.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;

/** The one store of identity data (kazakhstan B5). */
public interface PersonalData {
  Optional<Organizer> organizer(OrgId org);

  /**
   * Keeps what an attendee told in a session; a repeat replaces the name, and the contact where it
   * brings one.
   */
  void keepAttendee(SessionId session, AttendeeId attendee, Visitor visitor, Instant now);

  Optional<String> attendeeName(SessionId session, AttendeeId attendee);

  /** The names of several attendees of a session; who is unknown is left out. */
  Map<AttendeeId, String> attendeeNames(SessionId session, List<AttendeeId> attendees);

  /** The same with contacts, which only the organizer reads. */
  Map<AttendeeId, Visitor> visitors(SessionId session, List<AttendeeId> attendees);
}

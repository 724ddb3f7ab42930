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

  /** Keeps the name that an attendee gave in a session; a repeat replaces it. */
  void keepAttendee(SessionId session, AttendeeId attendee, String name, Instant now);

  Optional<String> attendeeName(SessionId session, AttendeeId attendee);

  /** The names of several attendees of a session; who is unknown is left out. */
  Map<AttendeeId, String> attendeeNames(SessionId session, List<AttendeeId> attendees);
}

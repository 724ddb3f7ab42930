package kz.isra.testkit.personal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.personal.Visitor;

/** Identity data in memory. */
public final class InMemoryPersonalData implements PersonalData {
  private final Map<OrgId, Organizer> organizers = new ConcurrentHashMap<>();
  private final Map<String, Visitor> attendees = new ConcurrentHashMap<>();

  /** Keeps an organizer's data, as a registration does. */
  public InMemoryPersonalData with(OrgId org, Organizer organizer) {
    organizers.put(org, organizer);
    return this;
  }

  @Override
  public Optional<Organizer> organizer(OrgId org) {
    return Optional.ofNullable(organizers.get(org));
  }

  @Override
  public void keepAttendee(SessionId session, AttendeeId attendee, Visitor visitor, Instant now) {
    attendees.merge(
        session + "|" + attendee,
        visitor,
        (old, next) -> new Visitor(next.name(), next.contact().or(old::contact)));
  }

  @Override
  public Optional<String> attendeeName(SessionId session, AttendeeId attendee) {
    return Optional.ofNullable(attendees.get(session + "|" + attendee)).map(Visitor::name);
  }

  @Override
  public Map<AttendeeId, String> attendeeNames(SessionId session, List<AttendeeId> wanted) {
    var names = new LinkedHashMap<AttendeeId, String>();
    for (AttendeeId attendee : wanted) {
      attendeeName(session, attendee).ifPresent(name -> names.put(attendee, name));
    }
    return names;
  }

  @Override
  public Map<AttendeeId, Visitor> visitors(SessionId session, List<AttendeeId> wanted) {
    var found = new LinkedHashMap<AttendeeId, Visitor>();
    for (AttendeeId attendee : wanted) {
      Optional.ofNullable(attendees.get(session + "|" + attendee))
          .ifPresent(visitor -> found.put(attendee, visitor));
    }
    return found;
  }
}

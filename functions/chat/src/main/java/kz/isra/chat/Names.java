package kz.isra.chat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.log.Role;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.rooms.HostNames;

/** The names that stand beside messages, as they were when the socket was first heard. */
final class Names {
  private static final int MOST_REMEMBERED = 20_000;
  private final PersonalData personal;
  private final SessionReads sessions;
  private final HostNames hosts;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Names(PersonalData personal, SessionReads sessions, HostNames hosts) {
    this.personal = personal;
    this.sessions = sessions;
    this.hosts = hosts;
  }

  String of(Connection socket) {
    String remembered = known.get(socket.id());
    if (remembered != null) {
      return remembered;
    }
    String name = socket.role() == Role.HOST ? host(socket) : viewer(socket);
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(socket.id(), name);
    return name;
  }

  private String host(Connection socket) {
    return sessions
        .fresh(socket.session())
        .map(session -> hosts.of(session.org(), session.room()))
        .orElse("");
  }

  private String viewer(Connection socket) {
    return AttendeeId.of(socket.subject())
        .flatMap(attendee -> personal.attendeeName(socket.session(), attendee))
        .orElse("");
  }
}

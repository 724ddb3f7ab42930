package kz.isra.chat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.personal.PersonalData;

/**
 * The names that stand beside messages. A host has none of its own: the pages call it the host, in
 * the reader's language.
 */
final class Names {
  private static final int MOST_REMEMBERED = 20_000;
  private final PersonalData personal;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Names(PersonalData personal) {
    this.personal = personal;
  }

  String of(Connection socket) {
    String remembered = known.get(socket.id());
    if (remembered != null) {
      return remembered;
    }
    String name =
        AttendeeId.of(socket.subject())
            .flatMap(attendee -> personal.attendeeName(socket.session(), attendee))
            .orElse("");
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(socket.id(), name);
    return name;
  }
}

package kz.isra.domain.rooms;

import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;

/**
 * The name that a room's host has beside messages, and keeps in the scenario: the room's own, or
 * else the organizer's.
 */
public final class HostNames {
  private final Rooms rooms;
  private final PersonalData personal;

  public HostNames(Rooms rooms, PersonalData personal) {
    this.rooms = rooms;
    this.personal = personal;
  }

  /** Empty where nobody is known; pages then say only that it is the host. */
  public String of(OrgId org, RoomId room) {
    return rooms
        .find(org, room)
        .map(found -> found.settings().presenter())
        .filter(name -> !name.isEmpty())
        .or(() -> personal.organizer(org).map(Organizer::legalName))
        .orElse("");
  }
}

package kz.isra.domain.playback;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.isra.contract.EventType;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;

/**
 * The sessions of planned starts before they are on air: made with the plan, so that people can
 * wait in them, and closed when nothing comes of it. Every method may be repeated.
 */
final class OccurrenceSessions {
  static final int TRIES = 5;
  private static final int KNOWN = 20;
  private final Sessions sessions;
  private final Rooms rooms;
  private final Airings airings;
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;

  OccurrenceSessions(
      Sessions sessions,
      Rooms rooms,
      Airings airings,
      Autowebinars autowebinars,
      Occurrences occurrences) {
    this.sessions = sessions;
    this.rooms = rooms;
    this.airings = airings;
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
  }

  /** Makes the session of a planned start, if it is not there. */
  void open(Occurrence planned, Autowebinar autowebinar, AutowebinarVersion content, Instant now) {
    sessions.create(
        Session.occurrence(
            planned.session(),
            planned.org(),
            planned.room(),
            title(autowebinar),
            autowebinar.id(),
            planned.id(),
            content.scenario(),
            planned.startsAt(),
            planned.endsAt(),
            planned.startsAt().plus(Occurrence.LATEST),
            now));
  }

  /** Gives the session the newer scenario and length, while it waits. */
  void update(Occurrence planned, Autowebinar autowebinar, AutowebinarVersion content) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Session> waiting =
          sessions.find(planned.session()).filter(s -> s.state() == SessionState.SCHEDULED);
      if (waiting.isEmpty()
          || sessions.replace(
              waiting
                  .get()
                  .edit()
                  .title(title(autowebinar))
                  .scenario(content.scenario())
                  .plannedEnd(planned.endsAt())
                  .next())) {
        return;
      }
    }
  }

  /** Whether there is a room to air in. */
  boolean hasRoom(Autowebinar autowebinar) {
    return rooms.find(autowebinar.org(), autowebinar.room()).isPresent();
  }

  /** Viewers read the room's title; what the owner calls the autowebinar is for the owner. */
  private String title(Autowebinar autowebinar) {
    return rooms
        .find(autowebinar.org(), autowebinar.room())
        .map(Room::title)
        .orElse(autowebinar.title());
  }

  /**
   * Takes the waiting session off the plan and tells those who wait in it why. It decides against
   * whoever would put it on air at the same moment: only one of both changes the session.
   *
   * @return false where it is on air or was
   */
  boolean giveUp(Occurrence occurrence, EndReason reason, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Session> found = sessions.find(occurrence.session());
      if (found.isEmpty() || never(found.get().state())) {
        return true;
      }
      if (found.get().state() != SessionState.SCHEDULED) {
        return false;
      }
      SessionState end =
          reason == EndReason.CANCELLED ? SessionState.CANCELLED : SessionState.MISSED;
      Session next = found.get().edit().become(end).ended(now, reason).notDue().next();
      if (airings.change(next, cancelled(next, reason), now)) {
        return true;
      }
    }
    throw new IllegalStateException(occurrence.session() + " does not come to rest");
  }

  private static EventDraft cancelled(Session session, EndReason reason) {
    return new EventDraft(
        new EventId("cancel_" + session.id()),
        EventType.SESSION_CANCELLED,
        Actor.SYSTEM,
        Map.of("reason", reason.code()));
  }

  /**
   * Notes in the room when the next of its autowebinars starts.
   *
   * @param changed counts as it is here; the list of the others may be a moment behind
   */
  void announceNext(RoomId room, Autowebinar changed, Instant now) {
    Stream<Autowebinar> others =
        autowebinars.ofOrg(changed.org()).stream()
            .filter(other -> !other.id().equals(changed.id()) && other.room().equals(room));
    Optional<Instant> next =
        Stream.concat(Stream.of(changed), others)
            .flatMap(autowebinar -> occurrences.of(autowebinar.id(), KNOWN).stream())
            .filter(planned -> planned.state() == OccurrenceState.PLANNED)
            .filter(planned -> planned.room().equals(room))
            .map(Occurrence::startsAt)
            .filter(now::isBefore)
            .min(Comparator.naturalOrder());
    rooms.nextOccurrence(changed.org(), room, next);
  }

  /** The planned start that a session belongs to. */
  static Optional<Occurrence> occurrence(Session session, Occurrences occurrences) {
    if (session.autowebinar().isEmpty() || session.startsAt().isEmpty()) {
      return Optional.empty();
    }
    return occurrences.at(session.autowebinar().get(), session.startsAt().get()).stream()
        .filter(occurrence -> occurrence.session().equals(session.id()))
        .findFirst();
  }

  private static boolean never(SessionState state) {
    return state == SessionState.CANCELLED || state == SessionState.MISSED;
  }
}

package kz.isra.domain.banner;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Sessions;

/**
 * Shows and hides banners while a session is open. There is one place for banners: showing another
 * one replaces it. Repeats are harmless, because the same banner in the same place looks the same.
 */
public final class ShowBanner {
  private final Banners banners;
  private final Sessions sessions;
  private final Inbox inbox;
  private final IdSource ids;
  private final Clock clock;

  public ShowBanner(Banners banners, Sessions sessions, Inbox inbox, IdSource ids, Clock clock) {
    this.banners = banners;
    this.sessions = sessions;
    this.inbox = inbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of it. */
  public enum Outcome {
    DONE,
    /** The room has no such banner, or no such session. */
    NOT_FOUND,
    /** The session has not started or is over. */
    NOT_OPEN
  }

  /**
   * @param room of the host
   */
  public Outcome show(Room room, SessionId session, BannerId id, Actor host) {
    Optional<Banner> banner = banners.find(room.id(), id);
    if (banner.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    return say(
        room,
        session,
        EventType.BANNER_SHOWN,
        host,
        banner.get().content().payload(banner.get().id()));
  }

  /** Hides a banner, also one that was deleted meanwhile. */
  public Outcome hide(Room room, SessionId session, BannerId id, Actor host) {
    return say(room, session, EventType.BANNER_HIDDEN, host, Map.of("bannerId", id.value()));
  }

  private Outcome say(
      Room room, SessionId id, String type, Actor host, Map<String, Object> payload) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Session> session = sessions.find(id).filter(found -> found.room().equals(room.id()));
    if (session.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    if (!session.get().isOpen(now)) {
      return Outcome.NOT_OPEN;
    }
    var draft = new EventDraft(new EventId(ids.next("evt_")), type, host, payload);
    inbox.put(id, Audience.PUBLIC, draft, now);
    return Outcome.DONE;
  }
}

package kz.isra.domain.moderation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.session.Session;

/**
 * Takes a message off every screen, and puts it back. The message stays in the log, and beside it
 * who hid it and why. A scripted message of an autowebinar is hidden for this airing only. Repeats
 * are harmless.
 */
public final class HideMessage {
  private final Inbox inbox;
  private final IdSource ids;
  private final Clock clock;

  public HideMessage(Inbox inbox, IdSource ids, Clock clock) {
    this.inbox = inbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** Why a message is hidden. */
  public enum Reason {
    SPAM,
    RUDE,
    OFF_TOPIC
  }

  /**
   * @return false where the session is not open
   */
  public boolean hide(Session session, EventId message, Reason reason, Actor host) {
    return say(
        session,
        EventType.MESSAGE_HIDDEN,
        Map.of("target", message.value(), "reason", reason.name()),
        host);
  }

  /**
   * @return false where the session is not open
   */
  public boolean restore(Session session, EventId message, Actor host) {
    return say(session, EventType.MESSAGE_RESTORED, Map.of("target", message.value()), host);
  }

  private boolean say(Session session, String type, Map<String, Object> payload, Actor host) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!session.isOpen(now)) {
      return false;
    }
    var draft = new EventDraft(new EventId(ids.next("evt_")), type, host, payload);
    inbox.put(session.id(), Audience.PUBLIC, draft, now);
    return true;
  }
}

package kz.isra.domain.chat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.chat.OpenSessions.Openness;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.text.PlainText;

/**
 * Puts a message into a session (RM-04). What is accepted stands in the log: the session is looked
 * at again after the message was put, and while it is open then, its end comes after the message.
 */
public final class SayMessage {
  /** Requirements C5. */
  public static final int LONGEST = 1_000;

  private final Inbox inbox;
  private final OpenSessions sessions;
  private final SpeechLimit limit;

  public SayMessage(Inbox inbox, OpenSessions sessions, SpeechLimit limit) {
    this.inbox = inbox;
    this.sessions = sessions;
    this.limit = limit;
  }

  /** Why a message is not taken. */
  public enum Outcome {
    ACCEPTED,
    EMPTY,
    TOO_LONG,
    TOO_FAST,
    NOT_YET,
    OVER
  }

  /**
   * Harmless to repeat with the same id.
   *
   * @param id chosen by the sender
   * @param raw as it was typed
   * @param videoMs where the sender's player stood; kept beside the message
   */
  public Outcome say(
      SessionId session, Actor actor, EventId id, String raw, Optional<Long> videoMs, Instant now) {
    String text = PlainText.lines(raw);
    if (text.isEmpty()) {
      return Outcome.EMPTY;
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return Outcome.TOO_LONG;
    }
    if (!limit.allows(actor.id(), now)) {
      return Outcome.TOO_FAST;
    }
    Outcome before = outcome(sessions.recently(session, now));
    if (before != Outcome.ACCEPTED) {
      return before;
    }
    Map<String, Object> payload = new HashMap<>();
    payload.put("text", text);
    videoMs.ifPresent(position -> payload.put("videoMs", position));
    inbox.put(
        session,
        Audience.PUBLIC,
        new EventDraft(id, EventType.MESSAGE_POSTED, actor, payload),
        now);
    return outcome(sessions.now(session, now));
  }

  private static Outcome outcome(Openness openness) {
    return switch (openness) {
      case NOT_YET -> Outcome.NOT_YET;
      case OPEN -> Outcome.ACCEPTED;
      case OVER -> Outcome.OVER;
    };
  }
}

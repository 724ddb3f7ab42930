package kz.isra.domain.log;

import java.time.Instant;
import java.util.Map;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;

/**
 * One thing that happened in a session.
 *
 * @param v version of the event's shape, {@value #VERSION} now
 * @param seq its place in the log of its audience: from 1, without holes
 * @param offsetMs milliseconds since the session's start; never falls along a log
 * @param type one of {@link EventType} or a later one
 * @param payload JSON values: String, Long, Double, Boolean, List, Map; never null
 */
public record Event(
    int v,
    EventId id,
    long seq,
    long offsetMs,
    Instant at,
    String type,
    Actor actor,
    Map<String, Object> payload) {
  public static final int VERSION = 1;

  public Event {
    if (seq < 0 || offsetMs < 0 || type.isEmpty()) {
      throw new IllegalArgumentException("Not an event: seq " + seq + ", offset " + offsetMs);
    }
    payload = Map.copyOf(payload);
  }

  /** A text of the payload; empty where there is none. */
  public String text(String name) {
    return payload.get(name) instanceof String text ? text : "";
  }

  /** Whether it comes from a scenario and not from somebody present. */
  public boolean scripted() {
    return actor.role() == Role.SCRIPT || Boolean.TRUE.equals(payload.get("scripted"));
  }

  /** Whether nothing may follow it. */
  public boolean closes() {
    return EventType.closes(type);
  }

  public Stamp stamp() {
    return new Stamp(offsetMs, scripted() ? Stamp.SCRIPT : Stamp.LIVE, seq);
  }
}

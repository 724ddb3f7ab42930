package kz.isra.adapter.dynamodb.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/**
 * The items of the Inbox table, one per event. They are read from the table's stream only, as plain
 * values, and vanish by TTL.
 */
public final class InboxItems {
  static final String PK = "pk"; // S, partition key: session
  static final String SK = "sk"; // S, sort key: event id, chosen by the sender
  static final String AUDIENCE = "audience"; // S
  static final String TYPE = "type"; // S, event type
  static final String ACTOR_ID = "actorId"; // S
  static final String ACTOR_ROLE = "actorRole"; // S, role in lower case
  static final String ACTOR_NAME = "actorName"; // S
  static final String PAYLOAD = "payload"; // M
  static final String AT = "at"; // N, milliseconds of the epoch
  static final String EXPIRES_AT = "expiresAt"; // N, TTL in seconds of the epoch

  /** Longer than a stream keeps its records. */
  private static final Duration KEPT = Duration.ofDays(3);

  private InboxItems() {}

  /** Puts the event as a part of somebody's transaction; its condition fails for a repeat. */
  public static Put put(
      String table, SessionId session, Audience audience, EventDraft draft, Instant now) {
    return Put.builder()
        .tableName(table)
        .item(write(session, audience, draft, now))
        .conditionExpression(Table.NEW)
        .build();
  }

  static Map<String, AttributeValue> write(
      SessionId session, Audience audience, EventDraft draft, Instant now) {
    var item = new HashMap<String, AttributeValue>();
    item.put(PK, Attributes.of(session.value()));
    item.put(SK, Attributes.of(draft.id().value()));
    item.put(AUDIENCE, Attributes.of(audience.value()));
    item.put(TYPE, Attributes.of(draft.type()));
    item.put(ACTOR_ID, Attributes.of(draft.actor().id()));
    item.put(ACTOR_ROLE, Attributes.of(draft.actor().role().code()));
    item.put(ACTOR_NAME, Attributes.of(draft.actor().name()));
    item.put(PAYLOAD, AttributeValue.fromM(PlainValues.writeMap(draft.payload())));
    item.put(AT, Attributes.of(now));
    item.put(EXPIRES_AT, Attributes.of(now.plus(KEPT).getEpochSecond()));
    return item;
  }

  /**
   * Reads an item as its stream gives it.
   *
   * @param item plain values by attribute
   * @param position of the record in its stream; names what has no name of its own
   * @return empty where not even the session can be read, so that it belongs into no log
   */
  public static Optional<Arrival> read(Map<String, Object> item, String position) {
    Optional<SessionId> session = SessionId.of(text(item, PK));
    return session.map(known -> {
      try {
        return readable(known, item);
      } catch (IllegalArgumentException | ClassCastException e) {
        return unreadable(known, item, position);
      }
    });
  }

  private static Arrival readable(SessionId session, Map<String, Object> item) {
    var role =
        Role.of(text(item, ACTOR_ROLE)).orElseThrow(() -> new IllegalArgumentException("role"));
    if (text(item, TYPE).isEmpty()
        || !(item.get(PAYLOAD) instanceof Map<?, ?> map)
        || !(item.get(AT) instanceof Long at)) {
      throw new IllegalArgumentException("Not an inbox item");
    }
    var payload = new HashMap<String, Object>();
    map.forEach((name, value) -> payload.put((String) name, value));
    return new Arrival.Readable(
        session,
        new Audience(text(item, AUDIENCE)),
        new EventDraft(
            new EventId(text(item, SK)),
            text(item, TYPE),
            new Actor(text(item, ACTOR_ID), role, text(item, ACTOR_NAME)),
            payload),
        Instant.ofEpochMilli(at));
  }

  private static Arrival unreadable(SessionId session, Map<String, Object> item, String position) {
    return new Arrival.Unreadable(
        session,
        Audience.of(text(item, AUDIENCE)).orElse(Audience.PUBLIC),
        EventId.of(text(item, SK)).orElseGet(() -> placed(position)),
        item.get(AT) instanceof Long at ? Optional.of(Instant.ofEpochMilli(at)) : Optional.empty());
  }

  private static EventId placed(String position) {
    String tail = position.replaceAll("[^A-Za-z0-9]", "");
    return new EventId("void_" + "000" + tail.substring(Math.max(0, tail.length() - 50)));
  }

  private static String text(Map<String, Object> item, String name) {
    return item.get(name) instanceof String text ? text : "";
  }
}

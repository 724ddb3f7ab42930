package kz.isra.adapter.dynamodb.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.session.Session;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of the Rooms table as parts of transactions. */
public final class RoomWrites {
  private static final String USED = "attribute_exists(pk) and attribute_not_exists(deletedAt)";
  private final String table;

  public RoomWrites(String table) {
    this.table = table;
  }

  TransactWriteItem put(Room room) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(table).item(RoomItems.write(room)).conditionExpression(Table.NEW))
        .build();
  }

  TransactWriteItem countUp(OrgId org) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.countKey(org))
                .updateExpression("ADD rooms :one")
                .conditionExpression("attribute_not_exists(rooms) or rooms < :limit")
                .expressionAttributeValues(
                    Map.of(":one", Attributes.of(1), ":limit", Attributes.of(Rooms.LIMIT))))
        .build();
  }

  TransactWriteItem countDown(OrgId org) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.countKey(org))
                .updateExpression("ADD rooms :minus")
                .conditionExpression("rooms > :none")
                .expressionAttributeValues(
                    Map.of(":minus", Attributes.of(-1), ":none", Attributes.of(0))))
        .build();
  }

  /** An address may be taken that is free, the room's own, or of a deleted room of the owner. */
  TransactWriteItem claimSlug(Slug slug, OrgId org, RoomId room) {
    var item = new HashMap<>(RoomItems.slugKey(slug));
    item.put(RoomItems.OWNER, Attributes.of(org.value()));
    item.put(RoomItems.ROOM, Attributes.of(room.value()));
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item)
                .conditionExpression(
                    "attribute_not_exists(pk) or room = :room or (org = :org and released = :yes)")
                .expressionAttributeValues(
                    Map.of(
                        ":room", Attributes.of(room.value()),
                        ":org", Attributes.of(org.value()),
                        ":yes", AttributeValue.fromBool(true))))
        .build();
  }

  TransactWriteItem releaseSlug(Slug slug, RoomId room) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.slugKey(slug))
                .updateExpression("SET released = :yes")
                .conditionExpression("room = :room")
                .expressionAttributeValues(
                    Map.of(
                        ":room", Attributes.of(room.value()),
                        ":yes", AttributeValue.fromBool(true))))
        .build();
  }

  TransactWriteItem settings(Room next) {
    Map<String, AttributeValue> values = RoomItems.settings(next);
    var sets = new ArrayList<String>();
    var names = new HashMap<String, String>();
    var written = new HashMap<String, AttributeValue>();
    values.forEach((name, value) -> {
      sets.add("#" + name + " = :" + name);
      names.put("#" + name, name);
      written.put(":" + name, value);
    });
    var removed = new ArrayList<String>();
    for (String name : RoomItems.OPTIONAL) {
      if (!values.containsKey(name)) {
        removed.add("#" + name);
        names.put("#" + name, name);
      }
    }
    written.put(":before", Attributes.of(next.version() - 1));
    String remove = removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed);
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(next.org(), next.id()))
                .updateExpression("SET " + String.join(", ", sets) + remove)
                .conditionExpression(USED + " and #version = :before")
                .expressionAttributeNames(names)
                .expressionAttributeValues(written))
        .build();
  }

  TransactWriteItem delete(Room room, Instant now) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(room.org(), room.id()))
                .updateExpression("SET deletedAt = :now")
                .conditionExpression(
                    USED
                        + " and attribute_not_exists(onAir) and #version = :version"
                        + " and (attribute_not_exists(nextOccurrenceAt)"
                        + " or nextOccurrenceAt <= :now)")
                .expressionAttributeNames(Map.of("#version", RoomItems.VERSION))
                .expressionAttributeValues(
                    Map.of(":now", Attributes.of(now), ":version", Attributes.of(room.version()))))
        .build();
  }

  /** Claims the room for a session while nothing is on air in it. */
  public TransactWriteItem claim(Session session) {
    Map<String, AttributeValue> onAir = RoomItems.onAir(session);
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(session.org(), session.room()))
                .updateExpression("SET onAir = :session, onAirKind = :kind, onAirFrom = :from")
                .conditionExpression(USED + " and attribute_not_exists(onAir)")
                .expressionAttributeValues(
                    Map.of(
                        ":session", onAir.get(RoomItems.ON_AIR),
                        ":kind", onAir.get(RoomItems.ON_AIR_KIND),
                        ":from", onAir.get(RoomItems.ON_AIR_FROM))))
        .build();
  }

  /** Claims the room's one rehearsal, while nothing is on air and none goes on. */
  public TransactWriteItem rehearse(Session rehearsal) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(rehearsal.org(), rehearsal.room()))
                .updateExpression(
                    "SET rehearsal = :session, rehearsalFrom = :from, rehearsalOver = :no")
                .conditionExpression(
                    USED
                        + " and attribute_not_exists(onAir)"
                        + " and (attribute_not_exists(rehearsal) or rehearsalOver = :yes)")
                .expressionAttributeValues(
                    Map.of(
                        ":session", Attributes.of(rehearsal.id().value()),
                        ":from", Attributes.of(rehearsal.createdAt()),
                        ":no", AttributeValue.fromBool(false),
                        ":yes", AttributeValue.fromBool(true))))
        .build();
  }

  /** Lets the next rehearsal begin, if that one was the last. */
  public TransactWriteItem rehearsed(Session over) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(over.org(), over.room()))
                .updateExpression("SET rehearsalOver = :yes")
                .conditionExpression("rehearsal = :session")
                .expressionAttributeValues(
                    Map.of(
                        ":session", Attributes.of(over.id().value()),
                        ":yes", AttributeValue.fromBool(true))))
        .build();
  }

  /** Frees the room from that session and leaves the waiting live session as it is. */
  public TransactWriteItem free(Session ended) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(ended.org(), ended.room()))
                .updateExpression("REMOVE onAir, onAirKind, onAirFrom")
                .conditionExpression("onAir = :session")
                .expressionAttributeValues(Map.of(":session", Attributes.of(ended.id().value()))))
        .build();
  }

  /** Frees the room from that session and lets another be the next live one. */
  public TransactWriteItem free(Session ended, SessionId following) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(ended.org(), ended.room()))
                .updateExpression("SET nextSession = :next REMOVE onAir, onAirKind, onAirFrom")
                .conditionExpression("onAir = :session")
                .expressionAttributeValues(
                    Map.of(
                        ":session", Attributes.of(ended.id().value()),
                        ":next", Attributes.of(following.value()))))
        .build();
  }

  /** Lets another session be the next live one, in the place of that one. */
  public TransactWriteItem follow(Session gone, SessionId following) {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(RoomItems.key(gone.org(), gone.room()))
                .updateExpression("SET nextSession = :next")
                .conditionExpression("nextSession = :gone")
                .expressionAttributeValues(
                    Map.of(
                        ":gone", Attributes.of(gone.id().value()),
                        ":next", Attributes.of(following.value()))))
        .build();
  }

  List<TransactWriteItem> creation(Room room) {
    return List.of(countUp(room.org()), claimSlug(room.slug(), room.org(), room.id()), put(room));
  }
}

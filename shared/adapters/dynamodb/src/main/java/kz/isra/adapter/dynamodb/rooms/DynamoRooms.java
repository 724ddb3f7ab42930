package kz.isra.adapter.dynamodb.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Slug;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Rooms in the Rooms table. How many an organizer has is counted in the transaction that creates or
 * deletes one, so the limit holds at every instant (I11).
 */
public final class DynamoRooms implements Rooms {
  private final DynamoDbClient client;
  private final Table table;
  private final RoomWrites writes;

  public DynamoRooms(DynamoDbClient client, String table) {
    this.client = client;
    this.table = new Table(client, table);
    this.writes = new RoomWrites(table);
  }

  @Override
  public Creation create(Room room) {
    OptionalInt lost = Transactions.write(client, writes.creation(room));
    if (lost.isEmpty()) {
      return Creation.CREATED;
    }
    return switch (lost.getAsInt()) {
      case 0 -> Creation.LIMIT_REACHED;
      case 1 -> Creation.SLUG_TAKEN;
      default -> throw new IllegalStateException("The room " + room.id() + " exists");
    };
  }

  @Override
  public Optional<Room> find(OrgId org, RoomId room) {
    return table.get(RoomItems.key(org, room)).filter(DynamoRooms::used).map(RoomItems::read);
  }

  @Override
  public List<Room> of(OrgId org) {
    return table
        .under(org.value(), RoomItems.ROOM_PREFIX)
        .filter(DynamoRooms::used)
        .map(RoomItems::read)
        .sorted(Comparator.comparing(Room::createdAt).thenComparing(room -> room.id().value()))
        .toList();
  }

  @Override
  public Optional<Room> at(Slug slug) {
    return table
        .get(RoomItems.slugKey(slug))
        .flatMap(item ->
            find(
                new OrgId(Attributes.text(item, RoomItems.OWNER)),
                new RoomId(Attributes.text(item, RoomItems.ROOM))));
  }

  @Override
  public Edit edit(Room next) {
    Optional<Room> stored = find(next.org(), next.id());
    if (stored.isEmpty()) {
      return Edit.NOT_FOUND;
    }
    var items = new ArrayList<TransactWriteItem>();
    items.add(writes.settings(next));
    if (!stored.get().slug().equals(next.slug())) {
      items.add(writes.claimSlug(next.slug(), next.org(), next.id()));
    }
    OptionalInt lost = Transactions.write(client, items);
    if (lost.isEmpty()) {
      return Edit.EDITED;
    }
    return lost.getAsInt() == 0 ? Edit.STALE : Edit.SLUG_TAKEN;
  }

  @Override
  public Deletion delete(OrgId org, RoomId id, long version, Instant now) {
    Optional<Room> stored = find(org, id);
    if (stored.isEmpty()) {
      return Deletion.NOT_FOUND;
    }
    Room room = stored.get();
    if (room.onAir().isPresent()) {
      return Deletion.ON_AIR;
    }
    if (room.version() != version) {
      return Deletion.STALE;
    }
    if (room.awaits(now)) {
      return Deletion.PLANNED;
    }
    OptionalInt lost =
        Transactions.write(
            client,
            List.of(
                writes.delete(room, now),
                writes.countDown(org),
                writes.releaseSlug(room.slug(), id)));
    if (lost.isEmpty()) {
      return Deletion.DELETED;
    }
    if (lost.getAsInt() > 0) {
      throw new IllegalStateException("The count or the address of " + id + " does not fit it");
    }
    return delete(org, id, version, now); // it changed since it was read, and says now how
  }

  @Override
  public void nextOccurrence(OrgId org, RoomId room, Optional<Instant> startsAt) {
    var values = new HashMap<String, AttributeValue>();
    startsAt.ifPresent(at -> values.put(":at", Attributes.of(at)));
    String change = startsAt.isPresent() ? "SET nextOccurrenceAt = :at" : "REMOVE nextOccurrenceAt";
    table.update(update -> {
      update
          .key(RoomItems.key(org, room))
          .updateExpression(change)
          .conditionExpression(Table.THERE); // a room that is gone has no next start
      if (!values.isEmpty()) {
        update.expressionAttributeValues(values);
      }
    });
  }

  private static boolean used(Map<String, AttributeValue> item) {
    return !item.containsKey(RoomItems.DELETED_AT);
  }
}

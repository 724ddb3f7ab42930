package kz.isra.adapter.dynamodb.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.adapter.dynamodb.log.InboxItems;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.rooms.RoomWrites;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Session;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Transactions over the tables Rooms, Sessions and Inbox. */
public final class DynamoAirings implements Airings {
  /** So often a room may change hands between our write and our read. */
  private static final int TRIES = 8;

  private final DynamoDbClient client;
  private final String sessionsTable;
  private final String inboxTable;
  private final DynamoRooms rooms;
  private final RoomWrites writes;

  public DynamoAirings(
      DynamoDbClient client, String roomsTable, String sessionsTable, String inboxTable) {
    this.client = client;
    this.sessionsTable = sessionsTable;
    this.inboxTable = inboxTable;
    this.rooms = new DynamoRooms(client, roomsTable);
    this.writes = new RoomWrites(roomsTable);
  }

  @Override
  public Claim claim(Session next, Optional<EventDraft> first, Instant now) {
    var items = new ArrayList<TransactWriteItem>();
    items.add(writes.claim(next));
    items.add(replacing(next));
    first.ifPresent(event -> items.add(saying(next, event, now)));
    for (int attempt = 0; attempt < TRIES; attempt++) {
      OptionalInt lost = Transactions.write(client, items);
      if (lost.isEmpty()) {
        return new Claim.Claimed();
      }
      if (lost.getAsInt() != 0) {
        return new Claim.Changed();
      }
      Optional<Claim> holder = holder(next);
      if (holder.isPresent()) {
        return holder.get();
      }
    }
    return new Claim.Changed();
  }

  /** Who holds the room; empty where it was freed meanwhile. */
  private Optional<Claim> holder(Session session) {
    return rooms
        .find(session.org(), session.room())
        .map(room -> room.onAir().map(OnAir::session).<Claim>map(Claim.Taken::new))
        .orElse(Optional.of(new Claim.Changed()));
  }

  @Override
  public boolean change(Session next, EventDraft said, Instant now) {
    OptionalInt lost =
        Transactions.write(client, List.of(replacing(next), saying(next, said, now)));
    if (lost.isPresent() && lost.getAsInt() == 1) {
      // the event was told before by somebody whose write of the session did not come through
      return Transactions.write(client, List.of(replacing(next))).isEmpty();
    }
    return lost.isEmpty();
  }

  @Override
  public void free(Session ended, Optional<Session> following) {
    var items = new ArrayList<TransactWriteItem>();
    if (following.isPresent()) {
      items.add(writes.free(ended, following.get().id()));
      items.add(creating(following.get()));
    } else {
      items.add(writes.free(ended));
    }
    Transactions.write(client, items);
  }

  @Override
  public Claim rehearse(Session rehearsal, EventDraft first, Instant now) {
    OptionalInt lost =
        Transactions.write(
            client,
            List.of(
                writes.rehearse(rehearsal), creating(rehearsal), saying(rehearsal, first, now)));
    return lost.isEmpty()
        ? new Claim.Claimed()
        : rooms
            .find(rehearsal.org(), rehearsal.room())
            .flatMap(room ->
                room.onAir()
                    .map(OnAir::session)
                    .or(() -> room.rehearsing().map(Rehearsal::session)))
            .<Claim>map(Claim.Taken::new)
            .orElseGet(Claim.Changed::new);
  }

  @Override
  public void rehearsed(Session over) {
    Transactions.write(client, List.of(writes.rehearsed(over)));
  }

  @Override
  public void follow(Session gone, Session following) {
    Transactions.write(client, List.of(writes.follow(gone, following.id()), creating(following)));
  }

  private TransactWriteItem replacing(Session next) {
    return TransactWriteItem.builder().update(SessionWrites.replace(sessionsTable, next)).build();
  }

  private TransactWriteItem creating(Session session) {
    return TransactWriteItem.builder().put(SessionWrites.create(sessionsTable, session)).build();
  }

  private TransactWriteItem saying(Session session, EventDraft event, Instant now) {
    return TransactWriteItem.builder()
        .put(InboxItems.put(inboxTable, session.id(), Audience.PUBLIC, event, now))
        .build();
  }
}

package kz.isra.testkit.rooms;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Slug;

/** Rooms in memory; one lock makes every method atomic. */
public final class InMemoryRooms implements Rooms {
  private final Map<RoomId, Room> rooms = new HashMap<>();
  private final Map<Slug, Owner> slugs = new HashMap<>();

  /** Whose address it is; released when its room was deleted. */
  private record Owner(OrgId org, RoomId room, boolean released) {}

  @Override
  public synchronized Creation create(Room room) {
    if (of(room.org()).size() >= LIMIT) {
      return Creation.LIMIT_REACHED;
    }
    if (!mayHave(room, room.slug())) {
      return Creation.SLUG_TAKEN;
    }
    rooms.put(room.id(), room);
    slugs.put(room.slug(), new Owner(room.org(), room.id(), false));
    return Creation.CREATED;
  }

  @Override
  public synchronized Optional<Room> find(OrgId org, RoomId room) {
    return Optional.ofNullable(rooms.get(room)).filter(found -> found.org().equals(org));
  }

  @Override
  public synchronized List<Room> of(OrgId org) {
    return rooms.values().stream()
        .filter(room -> room.org().equals(org))
        .sorted(Comparator.comparing(Room::createdAt).thenComparing(room -> room.id().value()))
        .toList();
  }

  @Override
  public synchronized Optional<Room> at(Slug slug) {
    return Optional.ofNullable(slugs.get(slug))
        .flatMap(owner -> Optional.ofNullable(rooms.get(owner.room())));
  }

  @Override
  public synchronized Edit edit(Room next) {
    Optional<Room> stored = find(next.org(), next.id());
    if (stored.isEmpty()) {
      return Edit.NOT_FOUND;
    }
    Room before = stored.get();
    if (before.version() != next.version() - 1) {
      return Edit.STALE;
    }
    if (!mayHave(next, next.slug())) {
      return Edit.SLUG_TAKEN;
    }
    slugs.put(next.slug(), new Owner(next.org(), next.id(), false));
    rooms.put(next.id(), before.edited(next.settings()));
    return Edit.EDITED;
  }

  @Override
  public synchronized Deletion delete(OrgId org, RoomId room, long version, Instant now) {
    Optional<Room> stored = find(org, room);
    if (stored.isEmpty()) {
      return Deletion.NOT_FOUND;
    }
    if (stored.get().onAir().isPresent()) {
      return Deletion.ON_AIR;
    }
    if (stored.get().version() != version) {
      return Deletion.STALE;
    }
    if (stored.get().awaits(now)) {
      return Deletion.PLANNED;
    }
    rooms.remove(room);
    slugs.put(stored.get().slug(), new Owner(org, room, true));
    return Deletion.DELETED;
  }

  @Override
  public synchronized void nextOccurrence(OrgId org, RoomId room, Optional<Instant> startsAt) {
    change(
        org,
        room,
        found ->
            new Room(
                found.id(),
                found.org(),
                found.version(),
                found.settings(),
                found.nextSession(),
                found.onAir(),
                found.rehearsal(),
                startsAt,
                found.createdAt()));
  }

  /** Changes what happens in a room, as {@code Airings} does. */
  public synchronized void happen(
      OrgId org, RoomId room, SessionId nextSession, Optional<OnAir> onAir) {
    happen(org, room, nextSession, onAir, find(org, room).flatMap(Room::rehearsal));
  }

  /** Notes a room's rehearsal, as {@code Airings} does. */
  public synchronized void rehearse(Room room, Rehearsal rehearsal) {
    happen(room.org(), room.id(), room.nextSession(), room.onAir(), Optional.of(rehearsal));
  }

  private void happen(
      OrgId org,
      RoomId room,
      SessionId nextSession,
      Optional<OnAir> onAir,
      Optional<Rehearsal> rehearsal) {
    change(
        org,
        room,
        found ->
            new Room(
                found.id(),
                found.org(),
                found.version(),
                found.settings(),
                nextSession,
                onAir,
                rehearsal,
                found.nextOccurrenceAt(),
                found.createdAt()));
  }

  private boolean mayHave(Room room, Slug slug) {
    Owner owner = slugs.get(slug);
    return owner == null
        || owner.room().equals(room.id())
        || (owner.released() && owner.org().equals(room.org()));
  }

  private void change(OrgId org, RoomId room, UnaryOperator<Room> by) {
    find(org, room).ifPresent(found -> rooms.put(room, by.apply(found)));
  }
}

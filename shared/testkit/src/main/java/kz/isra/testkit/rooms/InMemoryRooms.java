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
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Slug;

/** Rooms in memory; one lock makes every method atomic. */
public final class InMemoryRooms implements Rooms {
  private final Map<RoomId, Room> rooms = new HashMap<>();
  private final Map<Slug, RoomId> slugs = new HashMap<>();

  @Override
  public synchronized Creation create(Room room) {
    if (slugs.containsKey(room.slug())) {
      return Creation.SLUG_TAKEN;
    }
    if (of(room.org()).size() >= LIMIT) {
      return Creation.LIMIT_REACHED;
    }
    rooms.put(room.id(), room);
    slugs.put(room.slug(), room.id());
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
    return Optional.ofNullable(slugs.get(slug)).flatMap(id -> Optional.ofNullable(rooms.get(id)));
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
    RoomId owner = slugs.getOrDefault(next.slug(), next.id());
    if (!owner.equals(next.id())) {
      return Edit.SLUG_TAKEN;
    }
    slugs.put(next.slug(), next.id());
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
    rooms.remove(room);
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
                startsAt,
                found.createdAt()));
  }

  /** Changes what happens in a room, as {@code Airings} does. */
  public synchronized void happen(
      OrgId org, RoomId room, SessionId nextSession, Optional<OnAir> onAir) {
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
                found.nextOccurrenceAt(),
                found.createdAt()));
  }

  private void change(OrgId org, RoomId room, UnaryOperator<Room> by) {
    find(org, room).ifPresent(found -> rooms.put(room, by.apply(found)));
  }
}

package kz.isra.domain.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;

/**
 * Where rooms are kept. An address belongs to one room for ever, also when the room has another
 * one; the last address of a deleted room may be used again by the same organizer only.
 *
 * <p>Deleted rooms are not found, not listed and not counted; a foreign room is not found. Every
 * method is a single atomic write or a consistent read.
 */
public interface Rooms {
  /** The most rooms an organizer may have that are not deleted (offer 2.2.1.1). */
  int LIMIT = 10;

  /** Adds a room with its address, while the organizer has fewer than {@value #LIMIT}. */
  Creation create(Room room);

  Optional<Room> find(OrgId org, RoomId room);

  /** All rooms of an organizer, oldest first. */
  List<Room> of(OrgId org);

  /** The room that has this address or had it before. */
  Optional<Room> at(Slug slug);

  /**
   * Writes the settings and the version of {@code next}, if the stored version is the one before. A
   * new address is claimed with it; the old one goes on leading to the room.
   */
  Edit edit(Room next);

  /**
   * Deletes the room, if its version is that one, nothing is on air in it and no start of an
   * autowebinar is to come.
   */
  Deletion delete(OrgId org, RoomId room, long version, Instant now);

  /** Notes when the next autowebinar of the room starts; empty when none is planned. */
  void nextOccurrence(OrgId org, RoomId room, Optional<Instant> startsAt);

  /** What became of a creation. */
  enum Creation {
    CREATED,
    LIMIT_REACHED,
    SLUG_TAKEN
  }

  /** What became of an edit. */
  enum Edit {
    EDITED,
    STALE,
    SLUG_TAKEN,
    NOT_FOUND
  }

  /** What became of a deletion. */
  enum Deletion {
    DELETED,
    STALE,
    ON_AIR,
    /** An autowebinar has a start in it: its owner cancels that first. */
    PLANNED,
    NOT_FOUND
  }
}

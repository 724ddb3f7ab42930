package kz.isra.pages;

import java.util.Optional;
import kz.isra.domain.rooms.Cover;

/**
 * What a room's link shows of itself in a messenger, in the room's own language.
 *
 * @param path the room's address as it is now
 * @param cover its picture, where it has its own
 */
record RoomCard(
    String path, String language, String title, String description, Optional<Cover> cover) {}

package kz.isra.pages;

/**
 * What a room's link shows of itself in a messenger, in the room's own language.
 *
 * @param path the room's address as it is now
 */
record RoomCard(String path, String language, String title, String description) {}

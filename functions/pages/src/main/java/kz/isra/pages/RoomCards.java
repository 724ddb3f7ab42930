package kz.isra.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.isra.domain.attendance.Door;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Slug;

/**
 * Words the link of a room (RM9): its title, when it takes place by the room's own clock with the
 * zone named, and its description. A robot runs no script, so all of it stands in the head.
 */
final class RoomCards {
  private static final int LONGEST = 300;
  private static final String DAY_AND_TIME = "EEEE, d MMMM, HH:mm";
  private final FindDoor doors;
  private final Words words;

  RoomCards(FindDoor doors, Words words) {
    this.doors = doors;
    this.words = words;
  }

  Optional<RoomCard> of(Slug slug) {
    return doors.at(slug).map(this::card);
  }

  private RoomCard card(Door door) {
    Room room = door.room();
    RoomSettings settings = room.settings();
    String language = settings.language().code();
    String about =
        settings.description().isBlank()
            ? words.common(language, "card", "text")
            : settings.description().strip().replaceAll("\\s+", " ");
    String description =
        Stream.of(when(door, language), about)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return new RoomCard(
        "/r/" + room.slug(), language, settings.title(), cut(description), room.cover());
  }

  private String when(Door door, String language) {
    return switch (door.state()) {
      case ON_AIR -> words.common(language, "card", "now");
      case WAITING, COUNTDOWN, ENDED, CLOSED, POSTPONED ->
          door.next()
              .map(start -> start(start, door.room().settings().zone(), language))
              .orElse("");
    };
  }

  private String start(Instant start, ZoneId zone, String language) {
    String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
    String known = words.common(language, "zone", city);
    return DateTimeFormatter.ofPattern(DAY_AND_TIME, Locale.forLanguageTag(language))
            .format(start.atZone(zone))
        + " ("
        + (known.isEmpty() ? city.replace('_', ' ') : known)
        + ")";
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }
}

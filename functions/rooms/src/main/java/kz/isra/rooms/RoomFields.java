package kz.isra.rooms;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.language.Language;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.text.PlainText;
import kz.isra.lambda.Fields;

/**
 * The fields of a room as a form sends them. What is missing takes the usual value, or at an edit
 * the room's own; only {@code title} is needed, and a missing {@code source} means none. The cover
 * is no field of the form: it stays as it is.
 */
record RoomFields(
    String title,
    String description,
    String presenter,
    Optional<Slug> slug,
    ZoneId zone,
    Language language,
    Optional<Source> source,
    int attendees,
    int minutes,
    boolean asksContact,
    Optional<Cover> cover) {

  /**
   * Reads and notes what is refused; the caller checks the fields.
   *
   * @param before the room that is edited
   */
  static RoomFields read(Fields fields, Optional<Room> before, SourceFields sources, OrgId org) {
    Optional<RoomSettings> old = before.map(Room::settings);
    String title =
        fields
            .text("title")
            .length(1, RoomSettings.LONGEST_TITLE)
            .as(RoomFields::line, "REQUIRED")
            .orElse("");
    if (title.isEmpty()) {
      fields.text("title").length(1, RoomSettings.LONGEST_TITLE).required();
    }
    return new RoomFields(
        title,
        PlainText.lines(
            fields
                .text("description")
                .length(0, RoomSettings.LONGEST_DESCRIPTION)
                .optional()
                .orElse("")),
        PlainText.line(
            fields
                .text("presenter")
                .length(0, RoomSettings.LONGEST_PRESENTER)
                .optional()
                .orElse("")),
        fields
            .text("slug")
            .length(1, 100)
            .as(Slug::of, "NOT_AN_ADDRESS")
            .or(() -> old.map(RoomSettings::slug)),
        fields
            .text("zone")
            .length(1, 60)
            .as(RoomFields::zone, "UNKNOWN")
            .or(() -> old.map(RoomSettings::zone))
            .orElse(RoomSettings.USUAL_ZONE),
        fields
            .text("language")
            .length(1, 10)
            .as(Language::of, "UNKNOWN")
            .or(() -> old.map(RoomSettings::language))
            .orElse(Language.RU),
        sources.read(fields, org),
        whole(
            fields,
            "expectedAttendees",
            1,
            RoomSettings.MOST_ATTENDEES,
            old.map(RoomSettings::expectedAttendees).orElse(RoomSettings.USUAL_ATTENDEES)),
        whole(
            fields,
            "plannedMinutes",
            RoomSettings.LEAST_MINUTES,
            RoomSettings.MOST_MINUTES,
            old.map(RoomSettings::plannedMinutes).orElse(RoomSettings.USUAL_MINUTES)),
        fields.bool("asksContact", old.map(RoomSettings::asksContact).orElse(false)),
        old.flatMap(RoomSettings::cover));
  }

  RoomSettings at(Slug address) {
    return new RoomSettings(
        address,
        title,
        description,
        presenter,
        zone,
        language,
        source,
        attendees,
        minutes,
        asksContact,
        cover);
  }

  private static int whole(Fields fields, String name, int least, int most, int otherwise) {
    return Math.toIntExact(
        fields.integer(name).between(least, most).optional().orElse((long) otherwise));
  }

  private static Optional<String> line(String text) {
    return Optional.of(PlainText.line(text)).filter(line -> !line.isEmpty());
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id)).filter(zone -> ZoneId.getAvailableZoneIds().contains(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

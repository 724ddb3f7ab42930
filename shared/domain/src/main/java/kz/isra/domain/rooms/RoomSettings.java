package kz.isra.domain.rooms;

import java.time.ZoneId;
import java.util.Optional;
import kz.isra.domain.language.Language;

/**
 * What an organizer chooses for a room.
 *
 * @param title 1 to 120 code points
 * @param description at most 2,000 code points, may be empty
 * @param presenter how the host is called beside messages, at most 60 code points; empty means the
 *     organizer's own name
 * @param expectedAttendees 1 to 100,000; decides how much money a Start holds
 * @param plannedMinutes 5 to 480
 * @param asksContact whether viewers are asked for a phone or an e-mail, which they need not give
 * @param cover absent where the usual picture does
 */
public record RoomSettings(
    Slug slug,
    String title,
    String description,
    String presenter,
    ZoneId zone,
    Language language,
    Optional<Source> source,
    int expectedAttendees,
    int plannedMinutes,
    boolean asksContact,
    Optional<Cover> cover) {
  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_DESCRIPTION = 2_000;
  public static final int LONGEST_PRESENTER = 60;
  public static final int MOST_ATTENDEES = 100_000;
  public static final int LEAST_MINUTES = 5;
  public static final int MOST_MINUTES = 480;
  public static final int USUAL_ATTENDEES = 30;
  public static final int USUAL_MINUTES = 90;
  public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Almaty");

  public RoomSettings {
    between("title", title.codePointCount(0, title.length()), 1, LONGEST_TITLE);
    between(
        "description", description.codePointCount(0, description.length()), 0, LONGEST_DESCRIPTION);
    between("presenter", presenter.codePointCount(0, presenter.length()), 0, LONGEST_PRESENTER);
    between("expectedAttendees", expectedAttendees, 1, MOST_ATTENDEES);
    between("plannedMinutes", plannedMinutes, LEAST_MINUTES, MOST_MINUTES);
  }

  RoomSettings at(Slug other) {
    return new RoomSettings(
        other,
        title,
        description,
        presenter,
        zone,
        language,
        source,
        expectedAttendees,
        plannedMinutes,
        asksContact,
        cover);
  }

  RoomSettings with(Optional<Cover> other) {
    return new RoomSettings(
        slug,
        title,
        description,
        presenter,
        zone,
        language,
        source,
        expectedAttendees,
        plannedMinutes,
        asksContact,
        other);
  }

  private static void between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " is out of range");
    }
  }
}

package kz.isra.testkit.rooms;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.language.Language;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.rooms.Source;

/** Rooms to test with. */
public final class RoomFixtures {
  public static final Instant CREATED = Instant.parse("2026-11-24T12:00:00Z");
  public static final Source YOUTUBE = new Source.YouTube("dQw4w9WgXcQ");

  private RoomFixtures() {}

  public static Room room(OrgId org, IdSource ids) {
    return room(org, ids, slug(ids));
  }

  public static Room room(OrgId org, IdSource ids, Slug slug) {
    return new Room(
        RoomId.next(ids),
        org,
        1,
        settings(slug, "Вебинар", Optional.of(YOUTUBE)),
        SessionId.next(ids),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CREATED);
  }

  public static RoomSettings settings(Slug slug, String title, Optional<Source> source) {
    return new RoomSettings(
        slug,
        title,
        "О чём он",
        "Дана",
        RoomSettings.USUAL_ZONE,
        Language.KK,
        source,
        30,
        90,
        true,
        Optional.empty());
  }

  /** The same with that cover. */
  public static RoomSettings with(RoomSettings bare, Cover cover) {
    return copy(bare, bare.asksContact(), Optional.of(cover));
  }

  /** The same, of a room that asks viewers for no contact. */
  public static RoomSettings silent(RoomSettings asking) {
    return copy(asking, false, asking.cover());
  }

  private static RoomSettings copy(
      RoomSettings settings, boolean asksContact, Optional<Cover> cover) {
    return new RoomSettings(
        settings.slug(),
        settings.title(),
        settings.description(),
        settings.presenter(),
        settings.zone(),
        settings.language(),
        settings.source(),
        settings.expectedAttendees(),
        settings.plannedMinutes(),
        asksContact,
        cover);
  }

  /** An address that nothing else uses. */
  public static Slug slug(IdSource ids) {
    return new Slug(ids.next("webinar-").substring(0, 30));
  }
}

package kz.isra.adapter.dynamodb.rooms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.language.Language;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Rehearsal;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.session.Session;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of the Rooms table that make up rooms: {@code org / room#<id>} the room, {@code org /
 * rooms} how many there are, {@code slug#<slug> / slug} whose address that is or was.
 */
public final class RoomItems {
  static final String PK = "pk"; // S, partition key
  static final String SK = "sk"; // S, sort key
  static final String ROOM_PREFIX = "room#";
  static final String VERSION = "version"; // N, of the settings
  static final String SLUG = "slug"; // S
  static final String TITLE = "title"; // S
  static final String DESCRIPTION = "description"; // S
  static final String PRESENTER = "presenter"; // S, may be empty; absent of rooms older than it
  static final String ZONE = "zone"; // S, id of a time zone
  static final String LANGUAGE = "language"; // S, code
  static final String SOURCE = "source"; // M, absent until chosen
  static final String ATTENDEES = "expectedAttendees"; // N
  static final String MINUTES = "plannedMinutes"; // N
  static final String ASKS_CONTACT = "asksContact"; // BOOL; absent of rooms older than it
  static final String COVER = "cover"; // S, name of the picture; absent where the usual one does
  static final String NEXT_SESSION = "nextSession"; // S, session id
  static final String ON_AIR = "onAir"; // S, session id; absent while nothing is on air
  static final String ON_AIR_KIND = "onAirKind"; // S
  static final String ON_AIR_FROM = "onAirFrom"; // N, milliseconds of the epoch
  static final String REHEARSAL = "rehearsal"; // S, session id of the last one
  static final String REHEARSED_FROM = "rehearsalFrom"; // N, milliseconds of the epoch
  static final String REHEARSED = "rehearsalOver"; // BOOL
  static final String NEXT_OCCURRENCE = "nextOccurrenceAt"; // N, milliseconds of the epoch
  static final String CREATED_AT = "createdAt"; // N, milliseconds of the epoch
  static final String DELETED_AT = "deletedAt"; // N, milliseconds of the epoch; absent while used
  static final String ROOM_COUNT = "rooms"; // N, rooms that are not deleted
  static final String OWNER = "org"; // S, of a slug
  static final String ROOM = "room"; // S, of a slug
  static final String RELEASED = "released"; // BOOL, the room of a slug is deleted

  /** Settings that may be absent. */
  static final List<String> OPTIONAL = List.of(SOURCE, COVER);

  private RoomItems() {}

  static Map<String, AttributeValue> key(OrgId org, RoomId room) {
    return Map.of(PK, Attributes.of(org.value()), SK, Attributes.of(ROOM_PREFIX + room.value()));
  }

  static Map<String, AttributeValue> countKey(OrgId org) {
    return Map.of(PK, Attributes.of(org.value()), SK, Attributes.of("rooms"));
  }

  static Map<String, AttributeValue> slugKey(Slug slug) {
    return Map.of(PK, Attributes.of("slug#" + slug.value()), SK, Attributes.of("slug"));
  }

  static Map<String, AttributeValue> write(Room room) {
    var item = new HashMap<>(key(room.org(), room.id()));
    item.putAll(settings(room));
    item.put(NEXT_SESSION, Attributes.of(room.nextSession().value()));
    item.put(CREATED_AT, Attributes.of(room.createdAt()));
    return item;
  }

  /** What an edit writes; of {@link #OPTIONAL} it must remove what is not there. */
  static Map<String, AttributeValue> settings(Room room) {
    var item = new HashMap<String, AttributeValue>();
    item.put(VERSION, Attributes.of(room.version()));
    item.put(SLUG, Attributes.of(room.slug().value()));
    item.put(TITLE, Attributes.of(room.title()));
    item.put(DESCRIPTION, Attributes.of(room.description()));
    item.put(PRESENTER, Attributes.of(room.settings().presenter()));
    item.put(ZONE, Attributes.of(room.zone().getId()));
    item.put(LANGUAGE, Attributes.of(room.language().code()));
    item.put(ATTENDEES, Attributes.of(room.settings().expectedAttendees()));
    item.put(MINUTES, Attributes.of(room.settings().plannedMinutes()));
    item.put(ASKS_CONTACT, AttributeValue.fromBool(room.settings().asksContact()));
    room.source().ifPresent(source -> item.put(SOURCE, SourceItems.write(source)));
    room.cover().ifPresent(cover -> item.put(COVER, Attributes.of(cover.name())));
    return item;
  }

  static Map<String, AttributeValue> onAir(Session session) {
    OnAir onAir = session.onAir();
    return Map.of(
        ON_AIR, Attributes.of(onAir.session().value()),
        ON_AIR_KIND, Attributes.of(onAir.kind().name()),
        ON_AIR_FROM, Attributes.of(onAir.startsAt()));
  }

  static Room read(Map<String, AttributeValue> item) {
    return new Room(
        new RoomId(Attributes.text(item, SK).substring(ROOM_PREFIX.length())),
        new OrgId(Attributes.text(item, PK)),
        Attributes.number(item, VERSION),
        readSettings(item),
        new SessionId(Attributes.text(item, NEXT_SESSION)),
        Attributes.optionalText(item, ON_AIR).map(session -> readOnAir(item, session)),
        Attributes.optionalText(item, REHEARSAL).map(session -> readRehearsal(item, session)),
        Attributes.optionalInstant(item, NEXT_OCCURRENCE),
        Attributes.instant(item, CREATED_AT));
  }

  private static RoomSettings readSettings(Map<String, AttributeValue> item) {
    return new RoomSettings(
        new Slug(Attributes.text(item, SLUG)),
        Attributes.text(item, TITLE),
        Attributes.text(item, DESCRIPTION),
        Attributes.optionalText(item, PRESENTER).orElse(""),
        ZoneId.of(Attributes.text(item, ZONE)),
        Language.of(Attributes.text(item, LANGUAGE)).orElseThrow(),
        Optional.ofNullable(item.get(SOURCE)).map(SourceItems::read),
        Math.toIntExact(Attributes.number(item, ATTENDEES)),
        Math.toIntExact(Attributes.number(item, MINUTES)),
        isTrue(item, ASKS_CONTACT),
        Attributes.optionalText(item, COVER).map(Cover::new));
  }

  private static Rehearsal readRehearsal(Map<String, AttributeValue> item, String session) {
    return new Rehearsal(
        new SessionId(session), Attributes.instant(item, REHEARSED_FROM), isTrue(item, REHEARSED));
  }

  private static boolean isTrue(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::bool).orElse(false);
  }

  private static OnAir readOnAir(Map<String, AttributeValue> item, String session) {
    Instant from = Attributes.instant(item, ON_AIR_FROM);
    OnAir.Kind kind = OnAir.Kind.valueOf(Attributes.text(item, ON_AIR_KIND));
    return new OnAir(new SessionId(session), kind, from);
  }
}

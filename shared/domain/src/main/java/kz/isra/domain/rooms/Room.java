package kz.isra.domain.rooms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.language.Language;

/**
 * A room of an organizer (offer 2.2.1.1). Its settings change by versions; what happens in it
 * ({@code nextSession}, {@code onAir}, {@code nextOccurrenceAt}) changes beside them, so that a
 * start never refuses an edit.
 *
 * @param version of the settings, from 1
 * @param source absent until the organizer chose one; a session keeps the source it started with
 * @param nextSession the live session that Start will begin
 * @param onAir what holds the room now
 * @param rehearsal the last one, going on or over
 * @param nextOccurrenceAt the next planned start of an autowebinar
 */
public record Room(
    RoomId id,
    OrgId org,
    long version,
    RoomSettings settings,
    SessionId nextSession,
    Optional<OnAir> onAir,
    Optional<Rehearsal> rehearsal,
    Optional<Instant> nextOccurrenceAt,
    Instant createdAt) {

  public Slug slug() {
    return settings.slug();
  }

  public String title() {
    return settings.title();
  }

  public String description() {
    return settings.description();
  }

  public ZoneId zone() {
    return settings.zone();
  }

  public Language language() {
    return settings.language();
  }

  public Optional<Source> source() {
    return settings.source();
  }

  public Optional<Cover> cover() {
    return settings.cover();
  }

  /** Whether a start of an autowebinar is to come in it. */
  public boolean awaits(Instant now) {
    return nextOccurrenceAt.filter(now::isBefore).isPresent();
  }

  /** The rehearsal that goes on now. */
  public Optional<Rehearsal> rehearsing() {
    return rehearsal.filter(found -> !found.over());
  }

  /** The same room with new settings, one version on. */
  public Room edited(RoomSettings next) {
    return new Room(
        id, org, version + 1, next, nextSession, onAir, rehearsal, nextOccurrenceAt, createdAt);
  }
}

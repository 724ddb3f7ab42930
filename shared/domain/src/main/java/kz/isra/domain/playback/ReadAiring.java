package kz.isra.domain.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.autowebinar.AiringContent;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.ManifestEntry;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Sessions;

/**
 * What viewers read of an autowebinar: the manifest of its session and the segments of its content,
 * none of them more than one segment ahead of its time (AW-04).
 */
public final class ReadAiring {
  private static final Set<SessionState> NEVER =
      EnumSet.of(SessionState.CANCELLED, SessionState.MISSED);
  private final Sessions sessions;
  private final Occurrences occurrences;
  private final Autowebinars autowebinars;
  private final AiringContent contents;

  public ReadAiring(
      Sessions sessions,
      Occurrences occurrences,
      Autowebinars autowebinars,
      AiringContent contents) {
    this.sessions = sessions;
    this.occurrences = occurrences;
    this.autowebinars = autowebinars;
    this.contents = contents;
  }

  /**
   * How a session plays.
   *
   * @param playFromMs where in the video it begins
   * @param video kind of the picture: {@code file}, {@code youtube} or {@code hls}
   */
  public record Manifest(
      SessionId session,
      String title,
      Instant startsAt,
      long lengthMs,
      long playFromMs,
      List<ManifestEntry> entries,
      String video) {}

  /** What became of reading a segment. */
  public sealed interface Reading {
    record Read(Airing.Segment segment) implements Reading {}

    /** Its time is further than one segment away, or was not reached before the end. */
    record TooEarly() implements Reading {}

    record NotFound() implements Reading {}
  }

  public Optional<Manifest> manifest(SessionId id) {
    return sessions.find(id).flatMap(this::manifest);
  }

  private Optional<Manifest> manifest(Session session) {
    Optional<Occurrence> planned = OccurrenceSessions.occurrence(session, occurrences);
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    Occurrence occurrence = planned.get();
    return autowebinars
        .version(occurrence.key().autowebinar(), occurrence.airing())
        .map(content -> manifest(session, occurrence, content));
  }

  private static Manifest manifest(
      Session session, Occurrence occurrence, AutowebinarVersion content) {
    return new Manifest(
        session.id(),
        session.title(),
        occurrence.startsAt(),
        occurrence.length().toMillis(),
        content.binding().playFromMs(),
        occurrence.manifest(),
        content.video().kind());
  }

  /**
   * @param airing version of the content, as the manifest names it
   * @param number of the segment, from 0
   */
  public Reading segment(SessionId id, long airing, int number, Instant now) {
    Optional<Session> session = sessions.find(id);
    Optional<AutowebinarId> autowebinar = session.flatMap(Session::autowebinar);
    Optional<Instant> startsAt = session.flatMap(Session::startsAt);
    if (autowebinar.isEmpty() || startsAt.isEmpty() || number < 0) {
      return new Reading.NotFound();
    }
    if (NEVER.contains(session.get().state()) || !inManifest(session.get(), airing)) {
      return new Reading.NotFound();
    }
    Instant reached = session.get().endedAt().filter(now::isAfter).orElse(now);
    if (session.get().state() == SessionState.SCHEDULED
        || reached.isBefore(readableFrom(startsAt.get(), number))) {
      return new Reading.TooEarly();
    }
    return contents
        .load(autowebinar.get(), airing)
        .filter(content -> number < content.segments())
        .<Reading>map(content -> new Reading.Read(content.segment(number, startsAt.get())))
        .orElse(new Reading.NotFound());
  }

  /** One segment's length before its own time. */
  static Instant readableFrom(Instant startsAt, int number) {
    return startsAt.plus(Duration.ofMillis((number - 1L) * Airing.SEGMENT_MS));
  }

  private boolean inManifest(Session session, long airing) {
    return OccurrenceSessions.occurrence(session, occurrences).stream()
        .flatMap(occurrence -> occurrence.manifest().stream())
        .anyMatch(entry -> entry.airing() == airing);
  }
}

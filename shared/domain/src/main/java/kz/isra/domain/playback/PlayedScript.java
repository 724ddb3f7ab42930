package kz.isra.domain.playback;

import java.util.ArrayList;
import java.util.List;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.autowebinar.AiringContent;
import kz.isra.domain.autowebinar.ManifestEntry;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.log.Event;
import kz.isra.domain.session.Session;

/** What the script of an automatic session brought, by the manifest that its viewers read. */
public final class PlayedScript {
  private final Occurrences occurrences;
  private final AiringContent contents;

  public PlayedScript(Occurrences occurrences, AiringContent contents) {
    this.occurrences = occurrences;
    this.contents = contents;
  }

  /** Its events by their time in the session; none of a live one. */
  public List<Event> of(Session session) {
    return OccurrenceSessions.occurrence(session, occurrences)
        .map(occurrence -> played(session, occurrence))
        .orElse(List.of());
  }

  private List<Event> played(Session session, Occurrence occurrence) {
    List<ManifestEntry> entries = occurrence.manifest();
    var events = new ArrayList<Event>();
    for (int i = 0; i < entries.size(); i++) {
      long from = (long) entries.get(i).fromSegment() * Airing.SEGMENT_MS;
      long to =
          i + 1 < entries.size()
              ? (long) entries.get(i + 1).fromSegment() * Airing.SEGMENT_MS
              : Long.MAX_VALUE;
      contents
          .load(occurrence.key().autowebinar(), entries.get(i).airing())
          .map(airing -> airing.log(session.startsAt().orElse(occurrence.startsAt())))
          .orElse(List.of())
          .stream()
          .filter(event -> event.offsetMs() >= from && event.offsetMs() < to)
          .forEach(events::add);
    }
    return events;
  }
}

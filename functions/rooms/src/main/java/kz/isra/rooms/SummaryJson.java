package kz.isra.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.isra.domain.pricing.Pricing;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Summary;

/**
 * What a session came to, as the pages read it. Before it is ENDED the money is still held and the
 * figures are those of the moment.
 */
final class SummaryJson {
  private SummaryJson() {}

  static Map<String, Object> of(Session session, Summary summary, Instant now) {
    var json = new LinkedHashMap<String, Object>();
    json.put("sessionId", session.id().value());
    json.put("roomId", session.room().value());
    json.put("kind", session.kind().name());
    json.put("state", session.state().name());
    json.put("title", session.title());
    session.startedAt().or(session::startsAt).ifPresent(at -> json.put("startedAt", at));
    session.endedAt().ifPresent(at -> json.put("endedAt", at));
    session.endReason().ifPresent(reason -> json.put("endReason", reason.code()));
    json.put("came", summary.came());
    json.put("peak", summary.peak());
    json.put("minutes", minutes(session, now));
    json.put("attendeeMs", summary.attendeeMs());
    json.put("messages", summary.messages());
    json.put("clicks", summary.clicks().stream().map(SummaryJson::clicks).toList());
    json.put("holdTiyn", session.held().tiyn());
    if (session.state() != SessionState.ENDED) {
      json.put("spentTiyn", Pricing.used(summary.attendeeMs(), session.pricePerHour()).tiyn());
    }
    json.put("capturedTiyn", summary.captured().tiyn());
    json.put("capturedBonusTiyn", summary.capturedBonus().tiyn());
    json.put("releasedTiyn", summary.released().tiyn());
    json.put("writtenOffTiyn", summary.writtenOff().tiyn());
    session.scenario().ifPresent(id -> json.put("scenarioId", id.value()));
    return json;
  }

  private static Map<String, Object> clicks(Summary.Clicks clicks) {
    return Map.of(
        "bannerId", clicks.banner().value(),
        "title", clicks.title(),
        "people", clicks.people());
  }

  /** Whole minutes between start and end, rounded up: a webinar of 40 s lasted a minute. */
  private static long minutes(Session session, Instant now) {
    Instant end = session.endedAt().orElse(now);
    Instant start = session.startedAt().or(session::startsAt).orElse(end);
    return Math.max(0, Math.ceilDiv(Duration.between(start, end).toSeconds(), 60));
  }
}

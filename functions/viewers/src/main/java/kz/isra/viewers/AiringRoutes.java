package kz.isra.viewers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.playback.ReadAiring;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * What viewers read of an autowebinar. Neither cookie nor query changes an answer, so a cache
 * serves any number of viewers; a segment that is read too early is refused and never stored.
 */
final class AiringRoutes {
  private static final String MANIFEST_AGE = "public, max-age=5";
  private static final String SEGMENT_AGE = "public, max-age=86400, immutable";
  private final ReadAiring airings;
  private final Clock clock;

  AiringRoutes(ReadAiring airings, Clock clock) {
    this.airings = airings;
    this.clock = clock;
  }

  void addTo(Routes.Builder routes) {
    routes
        .on("GET /play/{sessionId}/manifest", this::manifest)
        .on("GET /play/{sessionId}/segments/{version}/{k}", this::segment);
  }

  private Response manifest(Request request) {
    return airings
        .manifest(id(request))
        .map(manifest -> Response.json(200, json(manifest)).cached(MANIFEST_AGE))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private Response segment(Request request) {
    SessionId session = id(request);
    long version = number(request, "version");
    int number = Math.toIntExact(number(request, "k"));
    return switch (airings.segment(session, version, number, clock.instant())) {
      case ReadAiring.Reading.Read(Airing.Segment segment) ->
          Response.json(200, SegmentJson.of(segment)).cached(SEGMENT_AGE);
      case ReadAiring.Reading.TooEarly() -> throw new Problem(ErrorCode.TOO_EARLY);
      case ReadAiring.Reading.NotFound() -> throw new Problem(ErrorCode.NOT_FOUND);
    };
  }

  private static Map<String, Object> json(ReadAiring.Manifest manifest) {
    var json = new LinkedHashMap<String, Object>();
    json.put("sessionId", manifest.session().value());
    json.put("title", manifest.title());
    json.put("startsAt", manifest.startsAt());
    json.put("lengthMs", manifest.lengthMs());
    json.put("segmentMs", Airing.SEGMENT_MS);
    json.put("playFromMs", manifest.playFromMs());
    List<Map<String, Object>> entries =
        manifest.entries().stream()
            .map(entry ->
                Map.<String, Object>of(
                    "fromSegment", entry.fromSegment(), "version", entry.airing()))
            .toList();
    json.put("entries", entries);
    json.put("video", Map.of("kind", manifest.video()));
    return json;
  }

  private static SessionId id(Request request) {
    return SessionId.of(request.param("sessionId"))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  /** Written in one way only, so that one segment has one address. */
  private static long number(Request request, String name) {
    String text = request.param(name);
    return Optional.of(text)
        .filter(digits -> digits.matches("0|[1-9][0-9]{0,8}"))
        .map(Long::parseLong)
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }
}

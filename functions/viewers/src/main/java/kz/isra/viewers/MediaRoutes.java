package kz.isra.viewers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.MediaLink;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.session.Session;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * {@code GET /api/sessions/{sessionId}/media}: where the picture comes from. A stored film is given
 * by a link that lives minutes; the player asks for the next one before that.
 */
final class MediaRoutes {
  /** A page may make its player ready so long before the start. */
  private static final Duration EARLY = Duration.ofSeconds(30);

  private final Seats seats;
  private final Assets assets;
  private final MediaFiles files;
  private final Duration life;
  private final Clock clock;

  /**
   * @param life of a link to a stored film
   */
  MediaRoutes(Seats seats, Assets assets, MediaFiles files, Duration life, Clock clock) {
    this.seats = seats;
    this.assets = assets;
    this.files = files;
    this.life = life;
    this.clock = clock;
  }

  void addTo(Routes.Builder routes) {
    routes.on("GET /api/sessions/{sessionId}/media", this::media);
  }

  private Response media(Request request) {
    Session session = seats.session(request);
    Source source = session.source().orElseThrow(() -> new Problem(ErrorCode.NOT_LIVE));
    Instant now = clock.instant();
    if (session.startedAt().filter(start -> !start.isAfter(now.plus(EARLY))).isEmpty()) {
      throw new Problem(ErrorCode.TOO_EARLY);
    }
    if (session.state().isFinal()) {
      throw new Problem(ErrorCode.SESSION_ENDED);
    }
    var answer = new HashMap<String, Object>(source.members());
    if (source instanceof Source.Stored(AssetId id)) {
      answer.remove("assetId");
      answer.putAll(link(id));
    }
    answer.put("now", now);
    return Response.json(200, answer);
  }

  private Map<String, Object> link(AssetId id) {
    Asset asset =
        assets
            .find(id)
            .filter(Asset::ready)
            .orElseThrow(() -> new Problem(ErrorCode.ASSET_NOT_READY));
    MediaLink link = MediaLink.to(asset, files, life, clock);
    return Map.of("url", link.url().toString(), "expiresAt", link.expiresAt());
  }
}

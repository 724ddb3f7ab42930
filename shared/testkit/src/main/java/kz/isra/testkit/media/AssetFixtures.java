package kz.isra.testkit.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.AssetState;
import kz.isra.domain.media.Container;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.PartPlan;

/** Assets for the tests of other features. */
public final class AssetFixtures {
  private AssetFixtures() {}

  /** A checked film that can be shown. */
  public static Asset ready(AssetId id, OrgId org, Duration duration, Instant now) {
    var film = new Film(Container.MP4, "H264", Optional.of("AAC"), duration, 1_000_000, Set.of());
    return new Asset(
        id,
        org,
        "film.mp4",
        "video/mp4",
        PartPlan.of(1_000_000),
        AssetState.READY,
        Optional.of("upload"),
        Optional.of(film),
        Optional.empty(),
        now,
        Optional.empty(),
        5);
  }
}

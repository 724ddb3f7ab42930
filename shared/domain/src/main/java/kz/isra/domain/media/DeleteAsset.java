package kz.isra.domain.media;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;

/**
 * Deletes a video, or gives up its upload. The row goes first, so that nobody finds a row without a
 * file; {@link TendAsset} then frees the storage.
 */
public final class DeleteAsset {
  private final Assets assets;
  private final List<AssetUses> uses;
  private final Clock clock;

  public DeleteAsset(Assets assets, List<AssetUses> uses, Clock clock) {
    this.assets = assets;
    this.uses = List.copyOf(uses);
    this.clock = clock;
  }

  /** What became of the request. */
  public enum Outcome {
    /** It is gone, now or since an earlier request. */
    DELETED,
    NO_SUCH_ASSET,
    /** A room or a planned airing shows it. */
    IN_USE,
    /** It is being put together and checked; that takes a minute. */
    BEING_CHECKED
  }

  public Outcome delete(OrgId org, AssetId id) {
    Optional<Asset> found = assets.find(id).filter(asset -> asset.belongsTo(org));
    if (found.isEmpty()) {
      return Outcome.NO_SUCH_ASSET;
    }
    Asset asset = found.get();
    return switch (asset.state()) {
      case EXPIRED, DELETED -> Outcome.DELETED;
      case UPLOADED, CHECKING -> Outcome.BEING_CHECKED;
      case REQUESTED, UPLOADING -> replaced(asset, asset.expired(clock.instant()));
      case READY, REJECTED -> {
        boolean used = uses.stream().anyMatch(use -> use.uses(org, id, clock.instant()));
        yield used ? Outcome.IN_USE : replaced(asset, asset.deleted(clock.instant()));
      }
    };
  }

  private Outcome replaced(Asset asset, Asset next) {
    return assets.replace(next) ? Outcome.DELETED : delete(asset.org(), asset.id());
  }
}

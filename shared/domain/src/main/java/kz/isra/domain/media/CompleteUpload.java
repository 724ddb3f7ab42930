package kz.isra.domain.media;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;

/**
 * Takes an upload as complete when the store holds every part in its exact size. Putting the parts
 * together takes longer than a request may, so that is left to {@link TendAsset}, which the changed
 * row wakes.
 */
public final class CompleteUpload {
  private final Assets assets;
  private final Uploads uploads;
  private final Clock clock;

  public CompleteUpload(Assets assets, Uploads uploads, Clock clock) {
    this.assets = assets;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** What became of the request. */
  public sealed interface Outcome {
    /** It is complete, now or since an earlier request. */
    record Complete(Asset asset) implements Outcome {}

    /** There is no such video of this organizer. */
    record NoSuchAsset() implements Outcome {}

    /** Parts are missing or have another size; send these. */
    record Incomplete(List<Integer> numbers) implements Outcome {}

    /** The upload expired or was given up. */
    record Over(AssetState state) implements Outcome {}
  }

  public Outcome complete(OrgId org, AssetId id) {
    Optional<Asset> found = assets.find(id).filter(asset -> asset.belongsTo(org));
    if (found.isEmpty()) {
      return new Outcome.NoSuchAsset();
    }
    Asset asset = found.get();
    return switch (asset.state()) {
      case REQUESTED -> new Outcome.Incomplete(asset.plan().missing(List.of()));
      case UPLOADING -> close(asset);
      case UPLOADED, CHECKING, READY, REJECTED -> new Outcome.Complete(asset);
      case EXPIRED, DELETED -> new Outcome.Over(asset.state());
    };
  }

  private Outcome close(Asset asset) {
    List<UploadedPart> parts = uploads.parts(asset.key(), asset.upload().orElseThrow());
    List<Integer> missing = asset.plan().missing(parts);
    if (!missing.isEmpty()) {
      return new Outcome.Incomplete(missing);
    }
    Asset uploaded = asset.uploaded(clock.instant());
    return assets.replace(uploaded)
        ? new Outcome.Complete(uploaded)
        : complete(asset.org(), asset.id());
  }
}

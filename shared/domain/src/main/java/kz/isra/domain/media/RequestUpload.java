package kz.isra.domain.media;

import java.time.Clock;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;

/** Plans the upload of a video. Nothing is stored for it until its parts are asked for. */
public final class RequestUpload {
  /** What one organizer may keep, uploads under way included ([DEC]): ten of the largest files. */
  public static final long MOST_STORED_BYTES = 10 * PartPlan.LARGEST_FILE;

  private final Assets assets;
  private final IdSource ids;
  private final Clock clock;

  public RequestUpload(Assets assets, IdSource ids, Clock clock) {
    this.assets = assets;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of the request. */
  public sealed interface Outcome {
    record Requested(Asset asset) implements Outcome {}

    /** No browser would play it, so the upload is spared. */
    record Hopeless(RejectReason reason) implements Outcome {}

    record StorageFull(long storedBytes, long mostBytes) implements Outcome {}
  }

  /**
   * @param name of the file, 1 to 200 code points
   */
  public Outcome request(OrgId org, String name, VideoType type, PartPlan plan) {
    Optional<RejectReason> hopeless = type.hopeless();
    if (hopeless.isPresent()) {
      return new Outcome.Hopeless(hopeless.get());
    }
    long stored = assets.ofOrg(org).stream().mapToLong(Asset::storedBytes).sum();
    if (stored + plan.sizeBytes() > MOST_STORED_BYTES) {
      return new Outcome.StorageFull(stored, MOST_STORED_BYTES);
    }
    Asset asset = Asset.requested(AssetId.next(ids), org, name, type, plan, clock.instant());
    if (!assets.create(asset)) {
      throw new IllegalStateException(asset.id() + " was given twice");
    }
    return new Outcome.Requested(asset);
  }
}

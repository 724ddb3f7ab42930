package kz.isra.domain.media;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.media.probe.Probe;
import kz.isra.domain.media.probe.Verdict;

/**
 * Does what the state of a video asks for: expires an old upload, puts a complete one together and
 * checks it, frees the storage of what nobody will see again.
 *
 * <p>It is called with each change of the row, more than once and by several at the same time, and
 * by {@link #sweep} for calls that were lost. Every step can be repeated: which state a row may
 * leave is guarded by its version, and the store takes a second completion, abort or deletion as
 * done.
 */
public final class TendAsset {
  private static final int SWEPT_AT_ONCE = 25;
  private final Assets assets;
  private final Uploads uploads;
  private final MediaFiles files;
  private final Clock clock;

  public TendAsset(Assets assets, Uploads uploads, MediaFiles files, Clock clock) {
    this.assets = assets;
    this.uploads = uploads;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Tends the videos whose time has come, at most {@value #SWEPT_AT_ONCE} of them. One that fails
   * does not hold up the others.
   *
   * @throws RuntimeException the first failure, after all were tried
   */
  public void sweep() {
    var failures = new ArrayList<RuntimeException>();
    for (Asset asset : assets.due(clock.instant(), SWEPT_AT_ONCE)) {
      try {
        tend(asset.id());
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /** Does the next step of a video and those that follow from it. An unknown id does nothing. */
  public void tend(AssetId id) {
    Optional<Asset> found = assets.find(id);
    while (found.isPresent()) {
      Optional<Asset> next = step(found.get());
      boolean lost = next.isPresent() && !assets.replace(next.get());
      found = lost ? assets.find(id) : next;
    }
  }

  /**
   * @return the row that follows, empty where there is nothing to do
   */
  private Optional<Asset> step(Asset asset) {
    Instant now = clock.instant();
    boolean due = asset.dueAt().filter(at -> !at.isAfter(now)).isPresent();
    return switch (asset.state()) {
      case REQUESTED, UPLOADING -> due ? Optional.of(asset.expired(now)) : Optional.empty();
      case UPLOADED -> Optional.of(asset.checking(now));
      case CHECKING -> Optional.of(check(asset, now));
      case READY -> Optional.empty();
      case REJECTED, EXPIRED, DELETED -> asset.dueAt().map(at -> cleaned(asset));
    };
  }

  private Asset check(Asset asset, Instant now) {
    Optional<Long> size = putTogether(asset);
    if (size.isEmpty() || size.get() != asset.plan().sizeBytes()) {
      return asset.rejected(RejectReason.DAMAGED, now);
    }
    return switch (Probe.look(files, asset.key(), size.get())) {
      case Verdict.Playable(Film film) -> asset.playable(film);
      case Verdict.Refused(RejectReason reason) -> asset.rejected(reason, now);
    };
  }

  /**
   * Only a full list of parts is put together: a rival that is putting them together removes them
   * one by one.
   */
  private Optional<Long> putTogether(Asset asset) {
    Optional<Long> done = files.size(asset.key());
    if (done.isPresent()) {
      return done;
    }
    String upload = asset.upload().orElseThrow();
    List<UploadedPart> parts = uploads.parts(asset.key(), upload);
    return asset.plan().missing(parts).isEmpty()
        ? uploads.complete(asset.key(), upload, parts)
        : files.size(asset.key());
  }

  private Asset cleaned(Asset asset) {
    asset.upload().ifPresent(upload -> uploads.abort(asset.key(), upload));
    files.delete(asset.key());
    return asset.cleaned();
  }
}

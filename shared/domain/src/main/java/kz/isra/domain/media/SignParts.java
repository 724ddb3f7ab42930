package kz.isra.domain.media;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;

/**
 * Signs addresses to which parts of a video can be sent. The first call opens the upload; of two
 * first calls at once one upload stays and the other is given up.
 */
public final class SignParts {
  /** Long enough for a part of 64 MiB over a slow line, short enough to be worthless later. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  private final Assets assets;
  private final Uploads uploads;
  private final Clock clock;

  public SignParts(Assets assets, Uploads uploads, Clock clock) {
    this.assets = assets;
    this.uploads = uploads;
    this.clock = clock;
  }

  /**
   * @param bytes exactly so many must be sent
   */
  public record SignedPart(int number, URI url, long bytes) {}

  /** What became of the request. */
  public sealed interface Outcome {
    record Signed(List<SignedPart> parts) implements Outcome {}

    /** There is no such video of this organizer. */
    record NoSuchAsset() implements Outcome {}

    /** The upload is over: complete, expired or given up. */
    record NotUploading(AssetState state) implements Outcome {}

    record NoSuchPart(long number, int parts) implements Outcome {}
  }

  public Outcome sign(OrgId org, AssetId id, List<Long> numbers) {
    Optional<Asset> found = assets.find(id).filter(asset -> asset.belongsTo(org));
    if (found.isEmpty()) {
      return new Outcome.NoSuchAsset();
    }
    Asset asset = found.get();
    for (long number : numbers) {
      if (!asset.plan().has(number)) {
        return new Outcome.NoSuchPart(number, asset.plan().parts());
      }
    }
    if (isOver(asset)) {
      return new Outcome.NotUploading(asset.state());
    }
    Asset open = asset.state() == AssetState.REQUESTED ? open(asset) : asset;
    return open.state() == AssetState.UPLOADING
        ? new Outcome.Signed(
            numbers.stream().map(number -> part(open, Math.toIntExact(number))).toList())
        : new Outcome.NotUploading(open.state());
  }

  private boolean isOver(Asset asset) {
    Instant now = clock.instant();
    return switch (asset.state()) {
      case REQUESTED, UPLOADING -> asset.dueAt().filter(due -> !due.isAfter(now)).isPresent();
      default -> true;
    };
  }

  private Asset open(Asset asset) {
    String upload = uploads.begin(asset.key(), asset.contentType());
    Asset opened = asset.uploading(upload);
    if (assets.replace(opened)) {
      return opened;
    }
    uploads.abort(asset.key(), upload);
    return assets.find(asset.id()).orElse(asset);
  }

  private SignedPart part(Asset asset, int number) {
    long bytes = asset.plan().bytes(number);
    String upload = asset.upload().orElseThrow();
    URI url = uploads.sign(asset.key(), upload, number, bytes, LIFE);
    return new SignedPart(number, url, bytes);
  }
}

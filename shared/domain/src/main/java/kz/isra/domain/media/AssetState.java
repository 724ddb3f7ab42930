package kz.isra.domain.media;

import java.util.Map;
import java.util.Set;

/** How far an uploaded file has come. Only the transitions of {@link #mayBecome} exist. */
public enum AssetState {
  /** Asked for; not a byte has a place yet. */
  REQUESTED,
  /** Parts may be sent. */
  UPLOADING,
  /** Every part is there with its exact size; the file is not put together yet. */
  UPLOADED,
  /** The file is being put together and looked at. */
  CHECKING,
  /** Browsers can play it. */
  READY,
  /** Browsers cannot play it; the row says why. */
  REJECTED,
  /** The upload was given up, by its owner or after 24 hours. */
  EXPIRED,
  /** The file is gone. */
  DELETED;

  private static final Map<AssetState, Set<AssetState>> NEXT =
      Map.of(
          REQUESTED, Set.of(UPLOADING, EXPIRED),
          UPLOADING, Set.of(UPLOADED, EXPIRED),
          UPLOADED, Set.of(CHECKING),
          CHECKING, Set.of(READY, REJECTED),
          READY, Set.of(DELETED),
          REJECTED, Set.of(DELETED),
          EXPIRED, Set.of(),
          DELETED, Set.of());

  public boolean mayBecome(AssetState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether the owner still sees it among the videos. */
  public boolean listed() {
    return this != EXPIRED && this != DELETED;
  }
}

package kz.isra.domain.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;

/**
 * An uploaded video of an organizer. Immutable: a change is a new value with the next version.
 *
 * @param name what its owner calls it, 1 to 200 code points; at first the file's name
 * @param contentType as declared, one of {@link VideoType}; what it really is says {@code film}
 * @param upload the store's name of the multipart upload, from UPLOADING on
 * @param film what was found, in READY and after it
 * @param reason why it cannot be shown, in REJECTED and after it
 * @param dueAt when {@link TendAsset} must look after it though no call came: the upload expires,
 *     the check is overdue, storage is to be freed
 * @param version from 1, one more with each change
 */
public record Asset(
    AssetId id,
    OrgId org,
    String name,
    String contentType,
    PartPlan plan,
    AssetState state,
    Optional<String> upload,
    Optional<Film> film,
    Optional<RejectReason> reason,
    Instant createdAt,
    Optional<Instant> dueAt,
    long version) {
  /** How long an upload may take ([DEC], requirements C3). */
  public static final Duration LONGEST_UPLOAD = Duration.ofHours(24);

  /** After this long the sweep checks again what the stream's call did not finish. */
  public static final Duration LONGEST_CHECK = Duration.ofMinutes(20);

  public Asset {
    if (name.isBlank() || name.codePointCount(0, name.length()) > 200) {
      throw new IllegalArgumentException("A name has 1 to 200 characters");
    }
    if (film.isPresent() && reason.isPresent()) {
      throw new IllegalArgumentException("A film is playable or it is not");
    }
    if (state == AssetState.READY && film.isEmpty()) {
      throw new IllegalArgumentException("READY without a film");
    }
    if (state == AssetState.REJECTED && reason.isEmpty()) {
      throw new IllegalArgumentException("REJECTED without a reason");
    }
  }

  public static Asset requested(
      AssetId id, OrgId org, String name, VideoType type, PartPlan plan, Instant now) {
    return new Asset(
        id,
        org,
        name,
        type.text(),
        plan,
        AssetState.REQUESTED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        Optional.of(now.plus(LONGEST_UPLOAD)),
        1);
  }

  /** Whether it may be shown in a room. */
  public boolean ready() {
    return state == AssetState.READY;
  }

  public boolean belongsTo(OrgId other) {
    return org.equals(other);
  }

  /** What it takes of its owner's room; the file of a rejected one is removed. */
  public long storedBytes() {
    return state.listed() && state != AssetState.REJECTED ? plan.sizeBytes() : 0;
  }

  /** The length of a READY film. */
  public Optional<Duration> duration() {
    return film.map(Film::duration);
  }

  /** Where the file lies in the media bucket; never used for another file. */
  public String key() {
    return "video/" + org + "/" + id;
  }

  Asset uploading(String newUpload) {
    return next(AssetState.UPLOADING, Optional.of(newUpload), film, reason, dueAt);
  }

  Asset uploaded(Instant now) {
    return next(AssetState.UPLOADED, upload, film, reason, Optional.of(now.plus(LONGEST_CHECK)));
  }

  Asset checking(Instant now) {
    return next(AssetState.CHECKING, upload, film, reason, Optional.of(now.plus(LONGEST_CHECK)));
  }

  Asset playable(Film found) {
    return next(AssetState.READY, upload, Optional.of(found), reason, Optional.empty());
  }

  Asset rejected(RejectReason why, Instant now) {
    return next(AssetState.REJECTED, upload, film, Optional.of(why), Optional.of(now));
  }

  Asset expired(Instant now) {
    return next(AssetState.EXPIRED, upload, film, reason, Optional.of(now));
  }

  Asset deleted(Instant now) {
    return next(AssetState.DELETED, upload, film, reason, Optional.of(now));
  }

  /** The same row after its storage was freed. */
  Asset cleaned() {
    return with(state, upload, film, reason, Optional.empty());
  }

  private Asset next(
      AssetState newState,
      Optional<String> newUpload,
      Optional<Film> newFilm,
      Optional<RejectReason> newReason,
      Optional<Instant> newDueAt) {
    if (!state.mayBecome(newState)) {
      throw new IllegalStateException(id + " cannot go from " + state + " to " + newState);
    }
    return with(newState, newUpload, newFilm, newReason, newDueAt);
  }

  private Asset with(
      AssetState newState,
      Optional<String> newUpload,
      Optional<Film> newFilm,
      Optional<RejectReason> newReason,
      Optional<Instant> newDueAt) {
    return new Asset(
        id,
        org,
        name,
        contentType,
        plan,
        newState,
        newUpload,
        newFilm,
        newReason,
        createdAt,
        newDueAt,
        version + 1);
  }
}

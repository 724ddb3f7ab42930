package kz.isra.domain.autowebinar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.OccurrenceId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.EndReason;

/**
 * One planned start of an autowebinar. Immutable: a change is a new value with the next revision.
 *
 * @param airing the version of the autowebinar's content that it was planned with; a firing that
 *     names another does nothing
 * @param length how long it will be on air
 * @param reason in CANCELLED and MISSED
 * @param manifest what is read from which segment on; never empty
 * @param dueAt when somebody must look after it; empty when nothing is left to be done
 * @param revision from 1, one more with each change
 */
public record Occurrence(
    OccurrenceKey key,
    OrgId org,
    RoomId room,
    long airing,
    Duration length,
    OccurrenceState state,
    Optional<EndReason> reason,
    List<ManifestEntry> manifest,
    Optional<Instant> dueAt,
    long revision) {
  /**
   * Armed so long before its start: schedules fire up to a minute late and the waiting room should
   * be open in time.
   */
  public static final Duration LEAD = Duration.ofMinutes(3);

  /** A start nearer than this is armed at once, without a schedule. */
  public static final Duration NEAR = Duration.ofMinutes(2);

  /** Armed later than this after the start, it is MISSED ([DEC], requirements C5). */
  public static final Duration LATEST = Duration.ofMinutes(15);

  public Occurrence {
    manifest = List.copyOf(manifest);
    if (length.isNegative() || length.isZero() || manifest.isEmpty()) {
      throw new IllegalArgumentException("An occurrence has a length and a manifest");
    }
    boolean failed = state == OccurrenceState.CANCELLED || state == OccurrenceState.MISSED;
    if (failed != reason.isPresent()) {
      throw new IllegalArgumentException(state + " with reason " + reason);
    }
  }

  public static Occurrence planned(
      OccurrenceKey key, OrgId org, RoomId room, long airing, Duration length) {
    return new Occurrence(
        key,
        org,
        room,
        airing,
        length,
        OccurrenceState.PLANNED,
        Optional.empty(),
        List.of(new ManifestEntry(0, airing)),
        Optional.of(armsAt(key.startsAt())),
        1);
  }

  public static Instant armsAt(Instant startsAt) {
    return startsAt.minus(LEAD);
  }

  public OccurrenceId id() {
    return key.occurrence();
  }

  public SessionId session() {
    return key.session();
  }

  public Instant startsAt() {
    return key.startsAt();
  }

  public Instant endsAt() {
    return startsAt().plus(length);
  }

  /** Whether it can no longer begin: 15 minutes after the start, or after its whole length. */
  public boolean tooLate(Instant now) {
    return now.isAfter(startsAt().plus(LATEST)) || !now.isBefore(endsAt());
  }

  /** On air by the clock: armed, begun and not ended. */
  public boolean running(Instant now) {
    return state == OccurrenceState.ARMED && !now.isBefore(startsAt()) && now.isBefore(endsAt());
  }

  /** Still to come or on air, so that its video is needed. */
  public boolean open() {
    return !state.last();
  }

  /** The same start in the same room with newer content, while it is only planned. */
  public Occurrence replanned(long newAiring, Duration newLength) {
    if (state != OccurrenceState.PLANNED) {
      throw new IllegalStateException(id() + " is " + state);
    }
    return new Occurrence(
        key,
        org,
        room,
        newAiring,
        newLength,
        state,
        reason,
        List.of(new ManifestEntry(0, newAiring)),
        dueAt,
        revision + 1);
  }

  /** Claimed; what is left to be done is looked after at once by whoever comes next. */
  public Occurrence armed(Instant now) {
    return to(OccurrenceState.ARMED, Optional.empty(), Optional.of(now));
  }

  public Occurrence missed(EndReason why, Instant now) {
    return to(OccurrenceState.MISSED, Optional.of(why), Optional.of(now));
  }

  public Occurrence cancelled(Instant now) {
    return to(OccurrenceState.CANCELLED, Optional.of(EndReason.CANCELLED), Optional.of(now));
  }

  public Occurrence finished() {
    return to(OccurrenceState.FINISHED, Optional.empty(), Optional.empty());
  }

  /** The same, to be looked after later; empty when nothing is left to be done. */
  public Occurrence due(Optional<Instant> newDueAt) {
    return new Occurrence(
        key, org, room, airing, length, state, reason, manifest, newDueAt, revision + 1);
  }

  private Occurrence to(OccurrenceState next, Optional<EndReason> why, Optional<Instant> newDueAt) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(id() + " cannot go from " + state + " to " + next);
    }
    return new Occurrence(
        key, org, room, airing, length, next, why, manifest, newDueAt, revision + 1);
  }
}

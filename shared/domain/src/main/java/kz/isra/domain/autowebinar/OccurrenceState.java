package kz.isra.domain.autowebinar;

import java.util.Map;
import java.util.Set;

/**
 * How far a planned start has come; only the transitions of {@link #mayBecome} exist. That it is
 * running is not stored: it follows from the clock (requirements C3).
 */
public enum OccurrenceState {
  PLANNED,
  /** Claimed once; the money is or will be held. */
  ARMED,
  /** It was on air to its end, or until it was stopped. */
  FINISHED,
  /** The owner's calendar leaves it out. */
  SKIPPED,
  CANCELLED,
  /** It should have been on air and was not; the reason is kept. */
  MISSED;

  private static final Map<OccurrenceState, Set<OccurrenceState>> NEXT =
      Map.of(
          PLANNED, Set.of(ARMED, SKIPPED, CANCELLED, MISSED),
          ARMED, Set.of(FINISHED, CANCELLED, MISSED),
          FINISHED, Set.of(),
          SKIPPED, Set.of(),
          CANCELLED, Set.of(),
          MISSED, Set.of());

  public boolean mayBecome(OccurrenceState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether nothing more can become of it. */
  public boolean last() {
    return NEXT.getOrDefault(this, Set.of()).isEmpty();
  }
}

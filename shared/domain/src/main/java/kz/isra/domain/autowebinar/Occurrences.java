package kz.isra.domain.autowebinar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AutowebinarId;

/** The planned starts. Every change is one conditional write. */
public interface Occurrences {
  /** Adds a start, if its autowebinar is active and its newest content is the start's. */
  Planning plan(Occurrence occurrence);

  /**
   * Claims a start: replaces the revision before {@code armed.revision()}, if the autowebinar is
   * still active and its newest content is still the start's. So an edit that was answered is never
   * followed by a run of what was before it.
   *
   * @return false where another was faster or the autowebinar was changed
   */
  boolean arm(Occurrence armed);

  /** Reads what was written last. */
  Optional<Occurrence> find(OccurrenceKey key);

  /** All attempts at one start, the first one first; reads what was written last. */
  List<Occurrence> at(AutowebinarId autowebinar, Instant startsAt);

  /**
   * Replaces the revision before {@code next.revision()}.
   *
   * @return false where another revision is stored; the row is then unchanged
   */
  boolean replace(Occurrence next);

  /**
   * The starts of an autowebinar, the latest first; reads what was written last.
   *
   * @param most 1 to 100
   */
  List<Occurrence> of(AutowebinarId autowebinar, int most);

  /**
   * What is due, the oldest first. May be a moment behind.
   *
   * @param most 1 to 100
   */
  List<Occurrence> due(Instant now, int most);

  /** What became of a plan. */
  enum Planning {
    PLANNED,
    /** The start stands there already and is left as it is. */
    EXISTS,
    /** The autowebinar was changed or cancelled meanwhile. */
    CHANGED
  }
}

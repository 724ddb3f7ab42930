package kz.isra.domain.ledger;

/** What became of {@link Books#post}. */
public sealed interface PostOutcome {
  /** It is written. */
  record Written(Posted posted) implements PostOutcome {}

  /** An operation of this id was written before, perhaps in another book: nothing was done. */
  record Repeated(Posted first) implements PostOutcome {}

  /** The book has moved on: load it, decide again. */
  record Stale() implements PostOutcome {}
}

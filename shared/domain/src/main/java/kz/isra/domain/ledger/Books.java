package kz.isra.domain.ledger;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.OrgId;

/**
 * The stored books. An operation is written with its entries, the balances and the marker of its id
 * in one transaction; nothing of it is ever changed or deleted.
 */
public interface Books {
  /** The newest state of a book; an organizer without operations has an empty one. */
  Book load(OrgId org);

  /** An operation of any book by its id. */
  Optional<Posted> find(OperationId id);

  /**
   * Writes an operation on top of the state it was decided on.
   *
   * @param before the state that {@link #load} gave
   */
  PostOutcome post(Book before, Operation operation);

  /**
   * Operations of a book, the newest first.
   *
   * @param before only versions smaller than this one
   */
  List<Posted> history(OrgId org, long before, int most);

  /** Whose books there are, in no order. Reads the whole store: for the daily recount only. */
  List<OrgId> orgs();
}

package kz.isra.domain.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Operation;

/** The stored top-ups, with what providers said of them. */
public interface TopUps {
  /**
   * @return false where there is one of this id
   */
  boolean create(TopUp topUp);

  Optional<TopUp> find(TopUpId id);

  /**
   * @return false where the stored version is not the one before
   */
  boolean replace(TopUp next);

  /**
   * Open top-ups whose provider is to be asked, the longest due first; may be a moment behind.
   *
   * @param most 1 to 100
   */
  List<TopUp> due(Instant now, int most);

  /**
   * Stores that a top-up is credited, in one transaction with its operation in the ledger (I7).
   *
   * @return false where the top-up or the book has changed meanwhile, or the operation is written
   */
  boolean credit(TopUp credited, Book before, Operation operation);

  /** Keeps a proved report for ever; a repeat changes nothing. */
  void keep(TopUpId topUp, PaymentReport report, Instant now);
}

package kz.isra.domain.payments;

import java.time.Instant;
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
   * Stores that a top-up is credited, in one transaction with its operation in the ledger (I7).
   *
   * @return false where the top-up or the book has changed meanwhile, or the operation is written
   */
  boolean credit(TopUp credited, Book before, Operation operation);

  /** Keeps a proved report for ever; a repeat changes nothing. */
  void keep(TopUpId topUp, PaymentReport report, Instant now);
}

package kz.isra.domain.ledger;

import java.util.List;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.money.Money;

/**
 * An operation as its book keeps it, for ever.
 *
 * @param version the book's version that it made, from 1 without gaps
 * @param entries one for each account whose balance it changed
 * @param mainAfter balance of the account MAIN afterwards
 * @param bonusAfter balance of the account BONUS afterwards
 */
public record Posted(
    OrgId org,
    long version,
    Operation operation,
    List<Entry> entries,
    Money mainAfter,
    Money bonusAfter) {
  public Posted {
    entries = List.copyOf(entries);
  }
}

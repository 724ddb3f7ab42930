package kz.isra.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.isra.domain.id.OrgId;

/**
 * Goes through all books once a day: recounts each from its operations, and gives back the expired
 * holds (I6) of those that are sound. Nothing is ever repaired here: what is broken is told, and a
 * person looks.
 */
public final class TendBooks {
  private static final int PAGE = 500;
  private final Books books;
  private final BookSessionFunds funds;

  public TendBooks(Books books) {
    this.books = books;
    this.funds = new BookSessionFunds(books);
  }

  /**
   * What does not hold in a book.
   *
   * @param broken one sentence each, with the name of the invariant and opaque ids only
   */
  public record Finding(OrgId org, List<String> broken) {
    public Finding {
      broken = List.copyOf(broken);
    }
  }

  /** Empty where every book is sound; a book that cannot even be read is a finding. */
  public List<Finding> tend(Instant now) {
    var findings = new ArrayList<Finding>();
    for (OrgId org : books.orgs()) {
      List<String> broken = checked(org, now);
      if (!broken.isEmpty()) {
        findings.add(new Finding(org, broken));
      }
    }
    return findings;
  }

  private List<String> checked(OrgId org, Instant now) {
    try {
      List<String> before = check(org);
      if (before.isEmpty()) {
        funds.releaseExpired(org, now);
      }
      return before;
    } catch (RuntimeException unreadable) {
      return List.of("I2 the book of " + org + " cannot be read: " + unreadable.getMessage());
    }
  }

  /** Takes the operations up to the state that was read, because more may come meanwhile. */
  private List<String> check(OrgId org) {
    Book stored = books.load(org);
    var newestFirst = new ArrayList<Posted>();
    long before = stored.version() + 1;
    List<Posted> page = books.history(org, before, PAGE);
    while (!page.isEmpty()) {
      newestFirst.addAll(page);
      page = books.history(org, page.getLast().version(), PAGE);
    }
    return BookCheck.check(stored, newestFirst.reversed());
  }
}

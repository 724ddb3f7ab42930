package kz.isra.testkit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.Posted;

/** Books in memory, safe for use by many threads. */
public final class InMemoryBooks implements Books {
  private final Map<OrgId, Book> books = new HashMap<>();
  private final Map<OrgId, List<Posted>> histories = new HashMap<>();
  private final Map<OperationId, Posted> operations = new HashMap<>();

  @Override
  public synchronized Book load(OrgId org) {
    return books.getOrDefault(org, Book.empty(org));
  }

  @Override
  public synchronized Optional<Posted> find(OperationId id) {
    return Optional.ofNullable(operations.get(id));
  }

  @Override
  public synchronized PostOutcome post(Book before, Operation operation) {
    Posted first = operations.get(operation.id());
    if (first != null) {
      return new PostOutcome.Repeated(first);
    }
    if (load(before.org()).version() != before.version()) {
      return new PostOutcome.Stale();
    }
    Book.Applied applied = before.apply(operation);
    books.put(before.org(), applied.after());
    operations.put(operation.id(), applied.posted());
    histories.computeIfAbsent(before.org(), org -> new ArrayList<>()).add(applied.posted());
    return new PostOutcome.Written(applied.posted());
  }

  @Override
  public synchronized List<OrgId> orgs() {
    return List.copyOf(books.keySet());
  }

  /** Writes past every rule, as a fault or an intruder would. */
  public synchronized void forge(Book book) {
    books.put(book.org(), book);
  }

  @Override
  public synchronized List<Posted> history(OrgId org, long before, int most) {
    return histories.getOrDefault(org, List.of()).reversed().stream()
        .filter(posted -> posted.version() < before)
        .limit(most)
        .toList();
  }
}

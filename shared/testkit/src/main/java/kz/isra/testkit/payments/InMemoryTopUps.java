package kz.isra.testkit.payments;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.TopUp;
import kz.isra.domain.payments.TopUps;

/** Top-ups in memory, safe for use by many threads. */
public final class InMemoryTopUps implements TopUps {
  private final Map<TopUpId, TopUp> rows = new HashMap<>();
  private final Map<String, PaymentReport> reports = new HashMap<>();
  private final Books books;

  public InMemoryTopUps(Books books) {
    this.books = books;
  }

  @Override
  public synchronized boolean create(TopUp topUp) {
    return rows.putIfAbsent(topUp.id(), topUp) == null;
  }

  @Override
  public synchronized Optional<TopUp> find(TopUpId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized boolean replace(TopUp next) {
    boolean unchanged =
        find(next.id()).filter(stored -> stored.version() == next.version() - 1).isPresent();
    if (unchanged) {
      rows.put(next.id(), next);
    }
    return unchanged;
  }

  @Override
  public synchronized List<TopUp> due(Instant now, int most) {
    return rows.values().stream()
        .filter(row -> row.dueAt().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(row -> row.dueAt().orElseThrow()))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized boolean credit(TopUp credited, Book before, Operation operation) {
    boolean unchanged =
        find(credited.id())
            .filter(stored -> stored.version() == credited.version() - 1)
            .isPresent();
    return unchanged
        && books.post(before, operation) instanceof PostOutcome.Written
        && replace(credited);
  }

  @Override
  public synchronized void keep(TopUpId topUp, PaymentReport report, Instant now) {
    reports.putIfAbsent(topUp + "#" + report.eventId(), report);
  }
}

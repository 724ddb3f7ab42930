package kz.isra.testkit.autowebinar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.AutowebinarId;

/** Planned starts in memory; one lock makes every method atomic. */
public final class InMemoryOccurrences implements Occurrences {
  private static final Comparator<Occurrence> BY_START =
      Comparator.comparing(Occurrence::startsAt)
          .thenComparing(occurrence -> occurrence.key().attempt());
  private final InMemoryAutowebinars autowebinars;
  private final Map<OccurrenceKey, Occurrence> rows = new HashMap<>();
  private final Map<AutowebinarId, List<OccurrenceKey>> keys = new HashMap<>();

  public InMemoryOccurrences(InMemoryAutowebinars autowebinars) {
    this.autowebinars = autowebinars;
  }

  @Override
  public synchronized Planning plan(Occurrence occurrence) {
    if (rows.containsKey(occurrence.key())) {
      return Planning.EXISTS;
    }
    if (!current(occurrence)) {
      return Planning.CHANGED;
    }
    rows.put(occurrence.key(), occurrence);
    keys.computeIfAbsent(occurrence.key().autowebinar(), id -> new ArrayList<>())
        .add(occurrence.key());
    return Planning.PLANNED;
  }

  @Override
  public synchronized boolean arm(Occurrence armed) {
    return current(armed) && replace(armed);
  }

  @Override
  public synchronized Optional<Occurrence> find(OccurrenceKey key) {
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public synchronized List<Occurrence> at(AutowebinarId autowebinar, Instant startsAt) {
    return of(autowebinar).filter(row -> row.startsAt().equals(startsAt)).sorted(BY_START).toList();
  }

  @Override
  public synchronized boolean replace(Occurrence next) {
    Occurrence before = rows.get(next.key());
    if (before == null || before.revision() != next.revision() - 1) {
      return false;
    }
    rows.put(next.key(), next);
    return true;
  }

  @Override
  public synchronized List<Occurrence> of(AutowebinarId autowebinar, int most) {
    return of(autowebinar).sorted(BY_START.reversed()).limit(most).toList();
  }

  @Override
  public synchronized List<Occurrence> due(Instant now, int most) {
    return rows.values().stream()
        .filter(row -> row.dueAt().filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing((Occurrence row) -> row.dueAt().orElse(now)))
        .limit(most)
        .toList();
  }

  private Stream<Occurrence> of(AutowebinarId autowebinar) {
    return keys.getOrDefault(autowebinar, List.of()).stream()
        .flatMap(key -> Optional.ofNullable(rows.get(key)).stream());
  }

  private boolean current(Occurrence occurrence) {
    return autowebinars
        .find(occurrence.key().autowebinar())
        .filter(row -> row.active() && row.airing() == occurrence.airing())
        .isPresent();
  }
}

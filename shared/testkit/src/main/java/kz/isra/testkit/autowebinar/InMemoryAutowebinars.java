package kz.isra.testkit.autowebinar;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;

/** Autowebinars in memory; one lock makes every method atomic. */
public final class InMemoryAutowebinars implements Autowebinars {
  private record VersionKey(AutowebinarId id, long number) {}

  private final Clock clock;
  private final Map<AutowebinarId, Autowebinar> rows = new HashMap<>();
  private final Map<VersionKey, AutowebinarVersion> versions = new HashMap<>();
  private final Map<AutowebinarId, Instant> unplanned = new HashMap<>();
  private final Set<AutowebinarId> warned = new HashSet<>();

  /**
   * @param clock tells when a row was changed
   */
  public InMemoryAutowebinars(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized boolean create(Autowebinar autowebinar, AutowebinarVersion first) {
    if (rows.putIfAbsent(autowebinar.id(), autowebinar) != null) {
      return false;
    }
    versions.put(new VersionKey(first.autowebinar(), first.number()), first);
    unplanned.put(autowebinar.id(), clock.instant());
    return true;
  }

  @Override
  public synchronized Optional<Autowebinar> find(AutowebinarId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized boolean replace(Autowebinar next, Optional<AutowebinarVersion> content) {
    Autowebinar before = rows.get(next.id());
    if (before == null || before.version() != next.version() - 1) {
      return false;
    }
    rows.put(next.id(), next);
    content.ifPresent(
        version -> versions.put(new VersionKey(version.autowebinar(), version.number()), version));
    unplanned.put(next.id(), clock.instant());
    return true;
  }

  @Override
  public synchronized Optional<AutowebinarVersion> version(AutowebinarId id, long number) {
    return Optional.ofNullable(versions.get(new VersionKey(id, number)));
  }

  @Override
  public synchronized List<Autowebinar> ofOrg(OrgId org) {
    return rows.values().stream()
        .filter(row -> row.org().equals(org) && row.active())
        .sorted(
            Comparator.comparing(Autowebinar::createdAt)
                .reversed()
                .thenComparing(row -> row.id().value()))
        .toList();
  }

  @Override
  public synchronized List<AutowebinarId> unplanned(Instant changedBefore, int most) {
    return unplanned.entrySet().stream()
        .filter(entry -> entry.getValue().isBefore(changedBefore))
        .sorted(Map.Entry.comparingByValue())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void planned(AutowebinarId id, long version) {
    if (find(id).filter(row -> row.version() == version).isPresent()) {
      unplanned.remove(id);
    }
  }

  @Override
  public synchronized boolean warned(AutowebinarId id, boolean yes) {
    return yes ? warned.add(id) : warned.remove(id);
  }
}

package kz.isra.testkit.autowebinar;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.autowebinar.AiringContent;
import kz.isra.domain.id.AutowebinarId;

/** Compiled content in memory. */
public final class InMemoryAiringContent implements AiringContent {
  private final Map<String, Airing> saved = new ConcurrentHashMap<>();

  @Override
  public boolean save(AutowebinarId autowebinar, long number, Airing airing) {
    return saved.putIfAbsent(autowebinar + "/" + number, airing) == null;
  }

  @Override
  public Optional<Airing> load(AutowebinarId autowebinar, long number) {
    return Optional.ofNullable(saved.get(autowebinar + "/" + number));
  }
}

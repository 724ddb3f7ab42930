package kz.isra.domain.autowebinar;

import java.util.Optional;
import kz.isra.domain.id.AutowebinarId;

/** Keeps the compiled content of autowebinars. What is saved never changes. */
public interface AiringContent {
  /** Saves a version; the same again is harmless. */
  void save(AutowebinarId autowebinar, long number, Airing airing);

  /** Empty where nothing was saved. */
  Optional<Airing> load(AutowebinarId autowebinar, long number);
}

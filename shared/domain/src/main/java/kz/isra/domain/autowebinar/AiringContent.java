package kz.isra.domain.autowebinar;

import java.util.Optional;
import kz.isra.domain.id.AutowebinarId;

/** Keeps the compiled content of autowebinars. What is saved never changes. */
public interface AiringContent {
  /**
   * Saves a version.
   *
   * @return false where the number is taken; what was saved under it is then unchanged
   */
  boolean save(AutowebinarId autowebinar, long number, Airing airing);

  /** Empty where nothing was saved. */
  Optional<Airing> load(AutowebinarId autowebinar, long number);
}

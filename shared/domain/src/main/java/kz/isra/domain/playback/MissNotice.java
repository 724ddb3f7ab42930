package kz.isra.domain.playback;

import java.time.Instant;
import kz.isra.domain.autowebinar.Occurrence;

/** Tells an owner that a planned start did not take place, and why. */
@FunctionalInterface
public interface MissNotice {
  /** Called at least once for each missed start. */
  void missed(Occurrence occurrence, Instant now);
}

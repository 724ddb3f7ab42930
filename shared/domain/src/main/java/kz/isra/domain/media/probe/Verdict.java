package kz.isra.domain.media.probe;

import kz.isra.domain.media.Film;
import kz.isra.domain.media.RejectReason;

/** What looking into a file came to. */
public sealed interface Verdict {
  /** Browsers can play it. */
  record Playable(Film film) implements Verdict {}

  /** Browsers cannot play it. */
  record Refused(RejectReason reason) implements Verdict {}
}

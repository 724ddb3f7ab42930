package kz.isra.domain.autowebinar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OccurrenceId;
import kz.isra.domain.id.SessionId;

/**
 * Which planned start is meant. Its occurrence and its session take their ids from it, so that
 * planning the same start again, by whomever, makes nothing new (invariant I13).
 *
 * @param startsAt in whole seconds
 * @param attempt 0, and one more each time the same start is planned anew after it was cancelled or
 *     missed
 */
public record OccurrenceKey(AutowebinarId autowebinar, Instant startsAt, int attempt) {
  public OccurrenceKey {
    if (!startsAt.equals(startsAt.truncatedTo(ChronoUnit.SECONDS)) || attempt < 0) {
      throw new IllegalArgumentException("No such start: " + startsAt + " #" + attempt);
    }
  }

  public OccurrenceId occurrence() {
    return new OccurrenceId("occ_" + digest("occurrence"));
  }

  public SessionId session() {
    return new SessionId("ses_" + digest("session"));
  }

  private String digest(String what) {
    return DerivedIds.text(
        what + "|" + autowebinar + "|" + startsAt.getEpochSecond() + "|" + attempt);
  }
}

package kz.isra.domain.rooms;

import java.time.Instant;
import kz.isra.domain.id.SessionId;

/**
 * What holds a room now: a live session since Start, or an autowebinar since it was armed.
 *
 * @param startsAt of an armed autowebinar it may be up to some minutes ahead
 */
public record OnAir(SessionId session, Kind kind, Instant startsAt) {
  /** Who holds it. */
  public enum Kind {
    LIVE,
    AUTO
  }
}

package kz.isra.domain.session;

import java.time.Instant;

/**
 * What else must happen when a session is over; the autowebinars' part plans and arms the next
 * occurrence here. Called at least once before the session is ENDED, so it must bear repeats.
 */
@FunctionalInterface
public interface AfterEnd {
  void ended(Session session, Instant now);
}

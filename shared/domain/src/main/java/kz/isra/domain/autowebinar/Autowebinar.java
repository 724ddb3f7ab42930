package kz.isra.domain.autowebinar;

import java.time.Instant;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.schedule.Schedule;

/**
 * A scenario that plays by itself in a room, again and again as its schedule says. What is played
 * stands in its {@link AutowebinarVersion}; an edit makes a new one and concerns only starts that
 * are not armed yet.
 *
 * @param title 1 to 120 code points
 * @param airing number of the newest {@link AutowebinarVersion}
 * @param version of this row, from 1, one more with each edit
 */
public record Autowebinar(
    AutowebinarId id,
    OrgId org,
    RoomId room,
    String title,
    State state,
    Schedule schedule,
    long airing,
    long version,
    Instant createdAt) {
  public static final int LONGEST_TITLE = 120;

  /** Whether it goes on starting. That a schedule is over follows from the clock. */
  public enum State {
    ACTIVE,
    CANCELLED
  }

  public Autowebinar {
    int length = title.codePointCount(0, title.length());
    if (title.isBlank() || length > LONGEST_TITLE) {
      throw new IllegalArgumentException("A title has 1 to 120 characters");
    }
  }

  public boolean active() {
    return state == State.ACTIVE;
  }

  /** The same autowebinar as its owner wants it from now on, with newer content. */
  public Autowebinar edited(RoomId newRoom, String newTitle, Schedule newSchedule, long newAiring) {
    return new Autowebinar(
        id, org, newRoom, newTitle, state, newSchedule, newAiring, version + 1, createdAt);
  }

  public Autowebinar cancelled() {
    return new Autowebinar(
        id, org, room, title, State.CANCELLED, schedule, airing, version + 1, createdAt);
  }
}

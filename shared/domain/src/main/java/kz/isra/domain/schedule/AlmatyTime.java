package kz.isra.domain.schedule;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Guards against an old zone database: Kazakhstan has had one time, UTC+5, since 2024-03-01, and a
 * runtime that does not know it would start every autowebinar an hour early.
 */
public final class AlmatyTime {
  private AlmatyTime() {}

  /**
   * @throws IllegalStateException where Asia/Almaty is not at +05:00 now
   */
  public static void check(Instant now) {
    ZoneOffset offset = Schedule.ALMATY.getRules().getOffset(now);
    if (!offset.equals(ZoneOffset.ofHours(5))) {
      throw new IllegalStateException(
          "Asia/Almaty is at " + offset + " here; the zone database is too old");
    }
  }
}

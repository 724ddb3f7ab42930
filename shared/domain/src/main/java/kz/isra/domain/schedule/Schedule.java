package kz.isra.domain.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The starts of an autowebinar as its owner said them: local times on chosen days in a zone
 * (requirement AW-03). The instants follow from it and are never stored instead of it, so that a
 * change of a zone's rules moves only what has not begun.
 *
 * <p>A local time that a zone skips in spring is moved forward by the gap; one that it repeats in
 * autumn happens once, at the earlier offset.
 *
 * @param date ONCE: the day; otherwise the first day that counts, if it is not at once
 * @param times whole minutes, ascending, 1 to {@value #MOST_TIMES}
 * @param days of the week; only of WEEKLY
 * @param until the last day, itself included; never of ONCE
 */
public record Schedule(
    Kind kind,
    ZoneId zone,
    Optional<LocalDate> date,
    List<LocalTime> times,
    Set<DayOfWeek> days,
    Optional<LocalDate> until) {
  public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  /** Starts further away are not planned. */
  public static final Duration HORIZON = Duration.ofDays(90);

  /** So many starts within the horizon, and no more, are accepted. */
  public static final int MOST_STARTS = 500;

  static final int MOST_TIMES = 24;

  /** How the days repeat. */
  public enum Kind {
    ONCE,
    DAILY,
    WEEKLY
  }

  public Schedule {
    times = List.copyOf(new TreeSet<>(times));
    days = Set.copyOf(days);
    require(!times.isEmpty() && times.size() <= MOST_TIMES, "times");
    require(times.stream().allMatch(t -> t.equals(t.truncatedTo(ChronoUnit.MINUTES))), "times");
    require(kind != Kind.ONCE || date.isPresent(), "date");
    require(kind != Kind.ONCE || until.isEmpty(), "until");
    require((kind == Kind.WEEKLY) != days.isEmpty(), "days");
    require(until.isEmpty() || date.isEmpty() || !until.get().isBefore(date.get()), "until");
  }

  public static Schedule once(ZoneId zone, LocalDate date, LocalTime... times) {
    return new Schedule(
        Kind.ONCE, zone, Optional.of(date), List.of(times), Set.of(), Optional.empty());
  }

  public static Schedule daily(ZoneId zone, LocalTime... times) {
    return new Schedule(
        Kind.DAILY, zone, Optional.empty(), List.of(times), Set.of(), Optional.empty());
  }

  public static Schedule weekly(ZoneId zone, Set<DayOfWeek> days, LocalTime... times) {
    return new Schedule(
        Kind.WEEKLY, zone, Optional.empty(), List.of(times), days, Optional.empty());
  }

  public Schedule until(LocalDate last) {
    return new Schedule(kind, zone, date, times, days, Optional.of(last));
  }

  /**
   * The next starts, ascending, each once.
   *
   * @param after starts at this very instant are not among them
   * @param most how many at most
   * @return fewer than {@code most} only where the schedule or the horizon ends
   */
  public List<Instant> starts(Instant after, int most) {
    Instant horizon = after.plus(HORIZON);
    LocalDate from = after.atZone(zone).toLocalDate().minusDays(1);
    LocalDate day = date.filter(first -> first.isAfter(from)).orElse(from);
    LocalDate last = horizon.atZone(zone).toLocalDate();
    var starts = new TreeSet<Instant>();
    for (; !day.isAfter(last) && starts.size() < most; day = day.plusDays(1)) {
      if (!counts(day)) {
        continue;
      }
      for (LocalTime time : times) {
        Instant start = day.atTime(time).atZone(zone).toInstant();
        if (start.isAfter(after) && !start.isAfter(horizon)) {
          starts.add(start);
        }
      }
    }
    var list = new ArrayList<>(starts);
    return List.copyOf(list.subList(0, Math.min(most, list.size())));
  }

  /** The next start, if there is one within the horizon. */
  public Optional<Instant> next(Instant after) {
    return starts(after, 1).stream().findFirst();
  }

  /** Whether a start comes after the instant at all, be it beyond the horizon. */
  public boolean goesOn(Instant after) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return switch (kind) {
      case ONCE -> next(after).isPresent() || date.filter(today::isBefore).isPresent();
      case DAILY, WEEKLY -> until.isEmpty() || lastDays(after).isPresent();
    };
  }

  private Optional<Instant> lastDays(Instant after) {
    LocalDate last = until.orElseThrow();
    if (last.isAfter(after.plus(HORIZON).atZone(zone).toLocalDate())) {
      return Optional.of(after);
    }
    return next(after);
  }

  private boolean counts(LocalDate day) {
    return switch (kind) {
      case ONCE -> date.filter(day::equals).isPresent();
      case DAILY -> inRange(day);
      case WEEKLY -> inRange(day) && days.contains(day.getDayOfWeek());
    };
  }

  private boolean inRange(LocalDate day) {
    return date.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }

  private static void require(boolean fine, String field) {
    if (!fine) {
      throw new BadSchedule(field);
    }
  }

  /** A schedule that cannot be; names the field that is wrong. */
  public static final class BadSchedule extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final String field;

    BadSchedule(String field) {
      super("No such schedule: " + field);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }
}

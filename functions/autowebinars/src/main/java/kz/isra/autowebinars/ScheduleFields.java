package kz.isra.autowebinars;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.isra.domain.schedule.Schedule;
import kz.isra.lambda.Fields;

/**
 * Reads a schedule: {@code {kind:"ONCE"|"DAILY"|"WEEKLY", zone?:"Asia/Almaty", date?:"2026-11-30",
 * times:["20:00"], days?:[1..7], until?:"2026-12-31"}}, Monday being 1.
 */
final class ScheduleFields {
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final int MOST_TIMES = 24;

  private ScheduleFields() {}

  /** Reads the field {@code schedule}; empty where something of it was refused. */
  static Optional<Schedule> read(Fields fields) {
    Optional<Fields> inner = fields.object("schedule");
    if (inner.isEmpty()) {
      fields.refuse("schedule", "REQUIRED");
    }
    return inner.flatMap(ScheduleFields::schedule);
  }

  private static Optional<Schedule> schedule(Fields fields) {
    String named = fields.text("kind").length(1, 20).required();
    Optional<Schedule.Kind> kind =
        fields.text("kind").as(text -> parse(text, Schedule.Kind::valueOf), "UNKNOWN");
    Optional<ZoneId> zone = zone(fields);
    Optional<LocalDate> date = date(fields, "date");
    Optional<LocalDate> until = date(fields, "until");
    List<LocalTime> times = times(fields);
    Set<DayOfWeek> days = days(fields);
    if (named.isEmpty() || kind.isEmpty() || zone.isEmpty() || !fields.clean()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Schedule(
              kind.get(),
              zone.get(),
              date,
              times,
              kind.get() == Schedule.Kind.WEEKLY ? days : Set.of(),
              kind.get() == Schedule.Kind.ONCE ? Optional.empty() : until));
    } catch (Schedule.BadSchedule bad) {
      fields.refuse(bad.field(), bad.field().equals("until") ? "BEFORE_DATE" : "REQUIRED");
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Fields fields) {
    if (fields.text("zone").length(1, 60).optional().isEmpty()) {
      return Optional.of(Schedule.ALMATY);
    }
    return fields.text("zone").length(1, 60).as(ScheduleFields::region, "UNKNOWN_ZONE");
  }

  /** Named zones only: an offset such as {@code +05:00} knows no change of the clock. */
  private static Optional<ZoneId> region(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(Fields fields, String name) {
    return fields
        .text(name)
        .length(1, 20)
        .as(text -> parse(text, LocalDate::parse).filter(ScheduleFields::near), "NOT_A_DATE");
  }

  private static boolean near(LocalDate date) {
    return date.getYear() >= 2000 && date.getYear() < 2200;
  }

  private static List<LocalTime> times(Fields fields) {
    var times = new ArrayList<LocalTime>();
    for (String text : fields.texts("times", MOST_TIMES)) {
      if (TIME.matcher(text).matches()) {
        times.add(LocalTime.parse(text));
      } else {
        fields.refuse("times", "NOT_A_TIME");
      }
    }
    return times;
  }

  private static Set<DayOfWeek> days(Fields fields) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (long day : fields.integers("days", 7)) {
      if (day >= 1 && day <= 7) {
        days.add(DayOfWeek.of((int) day));
      } else {
        fields.refuse("days", "OUT_OF_RANGE");
      }
    }
    return days;
  }

  private static <T> Optional<T> parse(String text, Function<String, T> by) {
    try {
      return Optional.of(by.apply(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

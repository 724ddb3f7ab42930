package kz.isra.adapter.dynamodb.autowebinar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.schedule.Schedule;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A schedule as an attribute: a map of local times and dates in ISO-8601. */
final class ScheduleItems {
  private static final String KIND = "kind"; // S, ONCE, DAILY or WEEKLY
  private static final String ZONE = "zone"; // S, for example Asia/Almaty
  private static final String DATE = "date"; // S, 2026-11-30; absent for "at once"
  private static final String TIMES = "times"; // L of S, 20:00
  private static final String DAYS = "days"; // L of N, 1 is Monday
  private static final String UNTIL = "until"; // S, the last day; absent for "without end"

  private ScheduleItems() {}

  static AttributeValue write(Schedule schedule) {
    var map = new HashMap<String, AttributeValue>();
    map.put(KIND, Attributes.of(schedule.kind().name()));
    map.put(ZONE, Attributes.of(schedule.zone().getId()));
    schedule.date().ifPresent(date -> map.put(DATE, Attributes.of(date.toString())));
    schedule.until().ifPresent(until -> map.put(UNTIL, Attributes.of(until.toString())));
    map.put(
        TIMES,
        AttributeValue.fromL(
            schedule.times().stream().map(time -> Attributes.of(time.toString())).toList()));
    map.put(
        DAYS,
        AttributeValue.fromL(
            schedule.days().stream().sorted().map(day -> Attributes.of(day.getValue())).toList()));
    return AttributeValue.fromM(map);
  }

  static Schedule read(AttributeValue value) {
    Map<String, AttributeValue> map = value.m();
    return new Schedule(
        Schedule.Kind.valueOf(Attributes.text(map, KIND)),
        ZoneId.of(Attributes.text(map, ZONE)),
        Attributes.optionalText(map, DATE).map(LocalDate::parse),
        list(map, TIMES).stream().map(time -> LocalTime.parse(time.s())).toList(),
        list(map, DAYS).stream()
            .map(day -> DayOfWeek.of(Integer.parseInt(day.n())))
            .collect(Collectors.toSet()),
        Attributes.optionalText(map, UNTIL).map(LocalDate::parse));
  }

  private static List<AttributeValue> list(Map<String, AttributeValue> map, String name) {
    return map.getOrDefault(name, AttributeValue.fromL(List.of())).l();
  }
}

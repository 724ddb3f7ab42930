package kz.isra.testkit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.schedule.AlmatyTime;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.schedule.Schedule.Kind;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves({"AW2", "AW5", "AW-03"})
class ScheduleTest {
  private static final ZoneId ALMATY = Schedule.ALMATY;
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime EIGHT = LocalTime.of(20, 0);

  @Test
  void onceStartsAtItsTimesOnItsDayAndThenNoMore() {
    var schedule =
        Schedule.once(ALMATY, LocalDate.of(2026, 11, 30), EIGHT, LocalTime.of(9, 30), EIGHT);

    assertThat(schedule.starts(Instant.parse("2026-11-25T00:00:00Z"), 10))
        .containsExactly(
            Instant.parse("2026-11-30T04:30:00Z"), Instant.parse("2026-11-30T15:00:00Z"));
    assertThat(schedule.next(Instant.parse("2026-11-30T15:00:00Z"))).isEmpty();
    assertThat(schedule.goesOn(Instant.parse("2026-11-30T14:59:59Z"))).isTrue();
    assertThat(schedule.goesOn(Instant.parse("2026-11-30T15:00:00Z"))).isFalse();
  }

  @Test
  void dailyStartsSeveralTimesADayUntilItsLastDay() {
    var schedule =
        Schedule.daily(ALMATY, LocalTime.of(10, 0), EIGHT).until(LocalDate.of(2026, 11, 26));

    assertThat(schedule.starts(Instant.parse("2026-11-25T06:00:00Z"), 10))
        .containsExactly(
            Instant.parse("2026-11-25T15:00:00Z"),
            Instant.parse("2026-11-26T05:00:00Z"),
            Instant.parse("2026-11-26T15:00:00Z"));
    assertThat(schedule.goesOn(Instant.parse("2026-11-26T15:00:00Z"))).isFalse();
  }

  @Test
  void dailyMayBeginOnALaterDay() {
    var schedule =
        new Schedule(
            Kind.DAILY,
            ALMATY,
            Optional.of(LocalDate.of(2026, 12, 1)),
            List.of(EIGHT),
            Set.of(),
            Optional.empty());

    assertThat(schedule.next(Instant.parse("2026-11-25T06:00:00Z")))
        .contains(Instant.parse("2026-12-01T15:00:00Z"));
  }

  @Test
  void weeklyStartsOnItsDaysOnly() {
    var schedule = Schedule.weekly(ALMATY, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), EIGHT);

    assertThat(schedule.starts(Instant.parse("2026-11-25T00:00:00Z"), 3))
        .containsExactly(
            Instant.parse("2026-11-27T15:00:00Z"),
            Instant.parse("2026-11-30T15:00:00Z"),
            Instant.parse("2026-12-04T15:00:00Z"));
  }

  @Test
  void aDayThatHasBegunEarlierInTheZoneThanInUtcIsNotSkipped() {
    var schedule = Schedule.daily(ALMATY, LocalTime.of(0, 30));

    assertThat(schedule.next(Instant.parse("2026-11-25T19:29:59Z")))
        .contains(Instant.parse("2026-11-25T19:30:00Z"));
    assertThat(schedule.next(Instant.parse("2026-11-25T19:30:00Z")))
        .contains(Instant.parse("2026-11-26T19:30:00Z"));
  }

  @Test
  void almatyMovesFromPlusSixToPlusFiveOnTheFirstOfMarch2024() {
    var schedule = Schedule.daily(ALMATY, EIGHT, LocalTime.of(23, 30));

    assertThat(schedule.starts(Instant.parse("2024-02-28T13:00:00Z"), 6))
        .containsExactly(
            Instant.parse("2024-02-28T14:00:00Z"),
            Instant.parse("2024-02-28T17:30:00Z"),
            Instant.parse("2024-02-29T14:00:00Z"),
            // 23:30 comes twice in that night and starts once, the first time
            Instant.parse("2024-02-29T17:30:00Z"),
            Instant.parse("2024-03-01T15:00:00Z"),
            Instant.parse("2024-03-01T18:30:00Z"));
  }

  @Test
  void aTimeThatSpringSkipsIsMovedForwardAndMeetsAnEqualOneOnce() {
    var schedule = Schedule.daily(BERLIN, LocalTime.of(2, 30), LocalTime.of(3, 30));

    assertThat(schedule.starts(Instant.parse("2027-03-28T00:00:00Z"), 3))
        .containsExactly(
            Instant.parse("2027-03-28T01:30:00Z"),
            Instant.parse("2027-03-29T00:30:00Z"),
            Instant.parse("2027-03-29T01:30:00Z"));
  }

  @Test
  void aTimeThatAutumnRepeatsStartsOnce() {
    var schedule = Schedule.daily(BERLIN, LocalTime.of(2, 30));

    assertThat(schedule.starts(Instant.parse("2026-10-24T12:00:00Z"), 2))
        .containsExactly(
            Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-26T01:30:00Z"));
  }

  @Test
  void theHorizonIsNinetyDaysToTheInstant() {
    Instant now = Instant.parse("2026-11-25T15:00:00Z");
    var daily = Schedule.daily(ALMATY, EIGHT);
    LocalDate ninetieth = LocalDate.of(2026, 11, 25).plusDays(90);

    assertThat(daily.starts(now, 1_000)).hasSize(90).last().isEqualTo(now.plus(Schedule.HORIZON));
    assertThat(Schedule.once(ALMATY, ninetieth, EIGHT).next(now)).isPresent();
    assertThat(Schedule.once(ALMATY, ninetieth.plusDays(1), EIGHT).next(now)).isEmpty();
    assertThat(Schedule.once(ALMATY, ninetieth.plusDays(1), EIGHT).goesOn(now)).isTrue();
  }

  @Test
  void startsAscendWithoutRepeatsInEveryZoneWithItsOwnClockChanges() {
    for (String name : List.of("America/New_York", "Australia/Lord_Howe", "Europe/Berlin")) {
      var schedule =
          Schedule.daily(ZoneId.of(name), LocalTime.of(1, 45), LocalTime.of(2, 15), EIGHT);
      Instant after = Instant.parse("2026-09-01T00:00:00Z");
      for (int i = 0; i < 400; i++) {
        Instant next = schedule.next(after).orElseThrow();
        assertThat(next).isAfter(after).isBefore(after.plus(Duration.ofHours(26)));
        after = next;
      }
    }
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Schedule.daily(ALMATY)).isInstanceOf(Schedule.BadSchedule.class);
    assertThatThrownBy(() -> Schedule.daily(ALMATY, LocalTime.of(20, 0, 1)))
        .isInstanceOf(Schedule.BadSchedule.class);
    assertThatThrownBy(() -> Schedule.weekly(ALMATY, Set.of(), EIGHT))
        .isInstanceOf(Schedule.BadSchedule.class)
        .extracting(e -> ((Schedule.BadSchedule) e).field())
        .isEqualTo("days");
    assertThatThrownBy(() ->
            Schedule.once(ALMATY, LocalDate.of(2026, 1, 1), EIGHT).until(LocalDate.of(2026, 1, 2)))
        .isInstanceOf(Schedule.BadSchedule.class);
  }

  @Test
  void theRuntimeKnowsAlmatysPresentTimeAndAnOlderOneIsRefused() {
    AlmatyTime.check(Instant.parse("2024-02-29T19:00:00Z"));
    AlmatyTime.check(Instant.now());
    assertThatThrownBy(() -> AlmatyTime.check(Instant.parse("2024-02-29T17:59:59Z")))
        .hasMessageContaining("+06:00");
  }
}

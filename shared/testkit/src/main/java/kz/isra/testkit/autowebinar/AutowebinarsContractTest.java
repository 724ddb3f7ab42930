package kz.isra.testkit.autowebinar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.autowebinar.Occurrences.Planning;
import kz.isra.domain.autowebinar.VideoBinding;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.scenario.Anchor;
import kz.isra.domain.scenario.Binding;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.testkit.MovingClock;
import org.junit.jupiter.api.Test;

/** What every store of autowebinars and their planned starts must do. */
public abstract class AutowebinarsContractTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

  /** Set by the tests; the stores under test read it. */
  protected final MovingClock clock = new MovingClock(NOW);

  private final Autowebinars autowebinars = autowebinars();
  private final Occurrences occurrences = occurrences();
  private final IdSource ids = ids();
  private final OrgId org = OrgId.next(ids);

  protected abstract Autowebinars autowebinars();

  /** Over the same rows. */
  protected abstract Occurrences occurrences();

  /** Ids that no other test of the store has. */
  protected abstract IdSource ids();

  @Test
  void keepsWhatItIsGiven() {
    Autowebinar row = row(AutowebinarId.next(ids));
    AutowebinarVersion version = version(row.id(), 1);

    assertThat(autowebinars.create(row, version)).isTrue();

    assertThat(autowebinars.find(row.id())).contains(row);
    assertThat(autowebinars.version(row.id(), 1)).contains(version);
    assertThat(autowebinars.version(row.id(), 2)).isEmpty();
    assertThat(autowebinars.find(AutowebinarId.next(ids))).isEmpty();
  }

  @Test
  void keepsEveryKindOfScheduleAndSource() {
    var schedules =
        List.of(
            Schedule.once(Schedule.ALMATY, LocalDate.of(2026, 12, 31), LocalTime.of(23, 59)),
            Schedule.daily(ZoneId.of("Europe/Berlin"), LocalTime.of(0, 0), LocalTime.of(12, 30))
                .until(LocalDate.of(2027, 1, 31)),
            Schedule.weekly(
                Schedule.ALMATY,
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                LocalTime.of(20, 0)));
    var sources =
        List.of(
            new Source.YouTube("abcdefghijk"),
            new Source.Hls(URI.create("https://video.example/a.m3u8")),
            new Source.Stored(AssetId.next(ids)));
    for (int i = 0; i < schedules.size(); i++) {
      AutowebinarId id = AutowebinarId.next(ids);
      var row =
          new Autowebinar(
              id,
              org,
              RoomId.next(ids),
              "Название",
              Autowebinar.State.ACTIVE,
              schedules.get(i),
              1,
              1,
              NOW);
      var version =
          new AutowebinarVersion(
              id,
              1,
              ScenarioId.next(ids),
              3,
              sources.get(i),
              new VideoBinding(
                  new Binding(30_000, 150_000, List.of(new Anchor(0, 0), new Anchor(100, 80))),
                  210_000,
                  VideoBinding.Origin.values()[i]),
              2,
              1,
              NOW);
      autowebinars.create(row, version);

      assertThat(autowebinars.find(id)).contains(row);
      assertThat(autowebinars.version(id, 1)).contains(version);
    }
  }

  @Test
  void createsAnIdOnceAndReplacesAVersionOnce() {
    Autowebinar row = created();

    assertThat(autowebinars.create(row, version(row.id(), 2))).isFalse();
    Autowebinar next = row.edited(row.room(), "Другое", row.schedule(), 2);
    assertThat(autowebinars.replace(next, Optional.of(version(row.id(), 2)))).isTrue();
    assertThat(autowebinars.replace(next, Optional.of(version(row.id(), 3)))).isFalse();
    assertThat(autowebinars.find(row.id())).contains(next);
    assertThat(autowebinars.version(row.id(), 3)).isEmpty();
  }

  @Test
  void ofTwoEditsAtOnceOneWins() throws Exception {
    Autowebinar row = created();
    List<Boolean> won =
        atOnce(
            8,
            i -> {
              Autowebinar next = row.edited(row.room(), "Вариант " + i, row.schedule(), i + 2);
              return autowebinars.replace(next, Optional.of(version(row.id(), i + 2)));
            });

    assertThat(won).containsOnlyOnce(true);
  }

  @Test
  void listsTheActiveOnesOfAnOrganizerNewestFirst() {
    var older = created();
    var newer =
        new Autowebinar(
            AutowebinarId.next(ids),
            org,
            RoomId.next(ids),
            "Новее",
            Autowebinar.State.ACTIVE,
            older.schedule(),
            1,
            1,
            NOW.plusSeconds(5));
    autowebinars.create(newer, version(newer.id(), 1));
    Autowebinar cancelled = created();
    autowebinars.replace(cancelled.cancelled(), Optional.empty());

    assertThat(autowebinars.ofOrg(org)).containsExactly(newer, older);
    assertThat(autowebinars.ofOrg(OrgId.next(ids))).isEmpty();
    assertThat(autowebinars.find(cancelled.id()).orElseThrow().active()).isFalse();
  }

  @Test
  void isUnplannedFromEveryChangeOnUntilItsVersionIsPlanned() {
    Autowebinar row = created();
    assertThat(unplanned(NOW.plusMillis(1))).contains(row.id());
    assertThat(unplanned(NOW)).doesNotContain(row.id());

    autowebinars.planned(row.id(), 1);
    assertThat(unplanned(NOW.plusSeconds(9))).doesNotContain(row.id());
    assertThat(autowebinars.find(row.id())).contains(row);

    clock.set(NOW.plusSeconds(10));
    autowebinars.replace(row.cancelled(), Optional.empty());
    autowebinars.planned(row.id(), 1);
    assertThat(unplanned(NOW.plusSeconds(11))).contains(row.id());
    autowebinars.planned(row.id(), 2);
    assertThat(unplanned(NOW.plusSeconds(11))).doesNotContain(row.id());
  }

  @Test
  void keepsWhetherTheOwnerWasWarnedThroughAChange() {
    Autowebinar row = created();

    assertThat(autowebinars.warned(row.id(), false)).isFalse();
    assertThat(autowebinars.warned(row.id(), true)).isTrue();
    assertThat(autowebinars.replace(row.cancelled(), Optional.empty())).isTrue();
    assertThat(autowebinars.warned(row.id(), true)).isFalse();
    assertThat(autowebinars.warned(row.id(), false)).isTrue();
    assertThat(autowebinars.warned(row.id(), true)).isTrue();
  }

  @Test
  void plansAStartOnceAndOnlyWhileItsContentIsTheNewest() {
    Autowebinar row = created();
    Occurrence start = planned(row, START, 0);

    assertThat(occurrences.plan(start)).isEqualTo(Planning.PLANNED);
    assertThat(occurrences.plan(start.replanned(1, Duration.ofMinutes(5))))
        .isEqualTo(Planning.EXISTS);
    assertThat(occurrences.find(start.key())).contains(start);

    autowebinars.replace(
        row.edited(row.room(), "x", row.schedule(), 2), Optional.of(version(row.id(), 2)));
    assertThat(occurrences.plan(planned(row, START.plusSeconds(60), 0)))
        .isEqualTo(Planning.CHANGED);
    assertThat(occurrences.find(new OccurrenceKey(row.id(), START.plusSeconds(60), 0))).isEmpty();
  }

  @Test
  void ofManyClaimsOneWins() throws Exception {
    Autowebinar row = created();
    Occurrence start = planned(row, START, 0);
    occurrences.plan(start);

    List<Boolean> won = atOnce(8, i -> occurrences.arm(start.armed(NOW)));

    assertThat(won).containsOnlyOnce(true);
    assertThat(occurrences.find(start.key())).contains(start.armed(NOW));
  }

  @Test
  void aChangedOrCancelledAutowebinarIsNotClaimed() {
    Autowebinar edited = created();
    Occurrence first = planned(edited, START, 0);
    occurrences.plan(first);
    autowebinars.replace(
        edited.edited(edited.room(), "x", edited.schedule(), 2),
        Optional.of(version(edited.id(), 2)));
    Autowebinar cancelled = created();
    Occurrence second = planned(cancelled, START, 0);
    occurrences.plan(second);
    autowebinars.replace(cancelled.cancelled(), Optional.empty());

    assertThat(occurrences.arm(first.armed(NOW))).isFalse();
    assertThat(occurrences.arm(second.armed(NOW))).isFalse();
    assertThat(occurrences.find(first.key())).contains(first);
  }

  @Test
  void replacesARevisionOnce() {
    Autowebinar row = created();
    Occurrence start = planned(row, START, 0);
    assertThat(occurrences.replace(start.cancelled(NOW))).isFalse();
    occurrences.plan(start);

    Occurrence missed = start.missed(EndReason.NO_FUNDS, NOW);
    assertThat(occurrences.replace(missed)).isTrue();
    assertThat(occurrences.replace(start.cancelled(NOW))).isFalse();
    assertThat(occurrences.find(start.key())).contains(missed);
  }

  @Test
  void listsStartsLatestFirstAndTheAttemptsAtOne() {
    Autowebinar row = created();
    var starts =
        List.of(
            planned(row, START, 0),
            planned(row, START, 1),
            planned(row, START.plusSeconds(86_400), 0));
    starts.forEach(occurrences::plan);

    assertThat(occurrences.of(row.id(), 100)).containsExactlyElementsOf(starts.reversed());
    assertThat(occurrences.of(row.id(), 1)).containsExactly(starts.getLast());
    assertThat(occurrences.at(row.id(), START)).containsExactly(starts.get(0), starts.get(1));
    assertThat(occurrences.at(row.id(), START.minusSeconds(1))).isEmpty();
  }

  @Test
  void tellsWhatIsDueOldestFirst() {
    Autowebinar row = created();
    Occurrence later = planned(row, START.plusSeconds(600), 0);
    Occurrence sooner = planned(row, START, 0);
    occurrences.plan(later);
    occurrences.plan(sooner);
    Instant due = sooner.dueAt().orElseThrow();

    assertThat(mine(due.minusMillis(1), row)).isEmpty();
    assertThat(mine(due, row)).containsExactly(sooner);
    assertThat(mine(START.plusSeconds(600), row)).containsExactly(sooner, later);
    occurrences.replace(sooner.due(Optional.empty()));
    assertThat(mine(START.plusSeconds(600), row)).containsExactly(later);
  }

  private List<Occurrence> mine(Instant now, Autowebinar row) {
    return occurrences.due(now, 100).stream()
        .filter(due -> due.key().autowebinar().equals(row.id()))
        .toList();
  }

  private List<AutowebinarId> unplanned(Instant before) {
    return autowebinars.unplanned(before, 100);
  }

  private Autowebinar created() {
    Autowebinar row = row(AutowebinarId.next(ids));
    autowebinars.create(row, version(row.id(), 1));
    return row;
  }

  private Autowebinar row(AutowebinarId id) {
    return new Autowebinar(
        id,
        org,
        RoomId.next(ids),
        "Автовебинар",
        Autowebinar.State.ACTIVE,
        Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0)),
        1,
        1,
        NOW);
  }

  private AutowebinarVersion version(AutowebinarId id, long number) {
    return new AutowebinarVersion(
        id,
        number,
        ScenarioId.next(ids),
        1,
        new Source.Stored(AssetId.next(ids)),
        new VideoBinding(Binding.exact(1_800_000), 1_800_000, VideoBinding.Origin.EXACT),
        0,
        0,
        NOW);
  }

  private Occurrence planned(Autowebinar row, Instant startsAt, int attempt) {
    return Occurrence.planned(
        new OccurrenceKey(row.id(), startsAt, attempt),
        row.org(),
        row.room(),
        1,
        Duration.ofMinutes(30));
  }

  private interface Numbered<T> {
    T call(int number);
  }

  private static <T> List<T> atOnce(int times, Numbered<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<T>> calls =
          java.util.stream.IntStream.range(0, times)
              .<Callable<T>>mapToObj(i -> () -> work.call(i))
              .toList();
      var answers = new java.util.ArrayList<T>();
      for (Future<T> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}

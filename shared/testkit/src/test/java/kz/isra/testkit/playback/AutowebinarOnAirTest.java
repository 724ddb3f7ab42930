package kz.isra.testkit.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.PublishAutowebinar;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.money.Money;
import kz.isra.domain.playback.Firings;
import kz.isra.domain.playback.TendOccurrence.Progress;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Summary;
import kz.isra.testkit.Proves;
import kz.isra.testkit.media.AssetFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves({"AW-02", "AW-04", "RM-07", "I12", "I13"})
class AutowebinarOnAirTest {
  /** 20:00 in Almaty on the day of the world's clock. */
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");

  private static final Schedule DAILY_AT_EIGHT =
      Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0));
  private PlaybackWorld world = new PlaybackWorld(1);
  private RoomId room = world.room("webinar-one");

  @Test
  void aPublishedAutowebinarHasItsNextStartPlannedWithASessionToWaitIn() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);

    Occurrence planned = only(published);
    assertThat(planned.startsAt()).isEqualTo(EIGHT);
    assertThat(planned.state()).isEqualTo(OccurrenceState.PLANNED);
    Session session = world.session(planned);
    assertThat(session.state()).isEqualTo(SessionState.SCHEDULED);
    assertThat(session.startsAt()).contains(EIGHT);
    assertThat(world.firings.asked())
        .containsExactly(
            new Firings.Firing(
                Firings.Kind.ARM, planned.key(), 1, EIGHT.minus(Duration.ofMinutes(3))));
    assertThat(room().nextOccurrenceAt()).contains(EIGHT);
    assertThat(world.autowebinarRows.unplanned(EIGHT, 10)).isEmpty();
  }

  @Test
  void threeFiringsAroundTheStartMakeOneSessionThatStartsExactlyThen() {
    Occurrence planned = only(world.publish(room, DAILY_AT_EIGHT));

    assertThat(fire(planned, EIGHT.minusSeconds(2))).isEqualTo(Progress.ON_AIR);
    assertThat(world.session(planned).state()).isEqualTo(SessionState.STARTING);
    assertThat(fire(planned, EIGHT.plusSeconds(1))).isEqualTo(Progress.ON_AIR);
    assertThat(fire(planned, EIGHT.plusSeconds(40))).isEqualTo(Progress.ON_AIR);

    Session session = world.session(planned);
    assertThat(session.state()).isEqualTo(SessionState.LIVE);
    assertThat(session.startedAt()).contains(EIGHT);
    assertThat(session.plannedEnd()).contains(EIGHT.plus(PlaybackWorld.LENGTH));
    assertThat(world.inbox.drafts(session.id()))
        .extracting(EventDraft::type)
        .containsExactly("session.started");
    assertThat(world.inbox.items().getFirst().at()).isEqualTo(EIGHT);
    assertThat(room().onAir().orElseThrow().session()).isEqualTo(session.id());
    assertThat(session.held()).isEqualTo(Money.tenge(40 * 30 / 2));
  }

  @Test
  void atItsEndItIsFinishedAndTheNextDayIsPlanned() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence planned = only(published);
    world.at(EIGHT.minus(Duration.ofMinutes(3)));
    Instant end = EIGHT.plus(PlaybackWorld.LENGTH);

    assertThat(fire(planned, end.minusSeconds(1))).isEqualTo(Progress.ON_AIR);
    assertThat(fire(planned, end.plusSeconds(20))).isEqualTo(Progress.ENDING);
    world.at(end.plusSeconds(30));

    Session session = world.session(planned);
    assertThat(session.state()).isEqualTo(SessionState.ENDED);
    assertThat(session.endReason()).contains(EndReason.SCRIPT);
    assertThat(session.endedAt()).contains(end);
    List<Occurrence> all = world.occurrences(published.id());
    assertThat(all)
        .extracting(Occurrence::state)
        .containsExactly(OccurrenceState.FINISHED, OccurrenceState.PLANNED);
    assertThat(all.getLast().startsAt()).isEqualTo(EIGHT.plus(Duration.ofDays(1)));
    assertThat(room().onAir()).isEmpty();
    assertThat(world.money.available(world.org).held()).isEqualTo(Money.ZERO);
    assertThat(world.endNews).hasSize(1);
  }

  @Test
  void anEditWhileTheFiringIsInFlightLeavesOneRunAtTheNewTime() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence planned = only(published);
    edit(published, Schedule.daily(Schedule.ALMATY, LocalTime.of(21, 0)));

    assertThat(fire(planned, EIGHT.minusSeconds(2))).isEqualTo(Progress.MISSED);
    Instant nine = EIGHT.plus(Duration.ofHours(1));
    world.at(EIGHT.plusSeconds(30));
    world.at(nine.minus(Duration.ofMinutes(2)));

    List<Occurrence> all = world.occurrences(published.id());
    assertThat(all.getFirst().state()).isEqualTo(OccurrenceState.CANCELLED);
    assertThat(all.get(1).state()).isEqualTo(OccurrenceState.ARMED);
    assertThat(all.get(1).startsAt()).isEqualTo(nine);
    assertThat(world.session(planned).state()).isEqualTo(SessionState.CANCELLED);
    assertThat(world.inbox.drafts(planned.session()))
        .extracting(EventDraft::type)
        .containsExactly("session.cancelled");
    assertThat(world.notices).isEmpty();
  }

  @Test
  void anEditThatKeepsTheStartKeepsItsSessionAndAFiringOfTheOldVersionDoesNothing() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence before = only(published);
    edit(published, Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0), LocalTime.of(22, 0)));

    Occurrence after = only(published);
    assertThat(after.session()).isEqualTo(before.session());
    assertThat(after.airing()).isEqualTo(2);
    assertThat(world.tending.fired(before.key(), before.airing(), EIGHT))
        .isEqualTo(Progress.NOTHING);
    assertThat(fire(after, EIGHT)).isEqualTo(Progress.ON_AIR);
  }

  @Test
  void anEditDuringARunLeavesTheRunAsItIs() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence planned = only(published);
    world.at(EIGHT.minus(Duration.ofMinutes(2)));
    edit(published, Schedule.daily(Schedule.ALMATY, LocalTime.of(23, 0)));
    world.at(EIGHT.plus(Duration.ofMinutes(10)));

    assertThat(world.session(planned).state()).isEqualTo(SessionState.LIVE);
    List<Occurrence> all = world.occurrences(published.id());
    assertThat(all)
        .extracting(Occurrence::startsAt)
        .containsExactly(EIGHT, EIGHT.plus(Duration.ofHours(3)), EIGHT.plus(Duration.ofDays(1)));
    assertThat(all.getLast().state()).isEqualTo(OccurrenceState.CANCELLED);
  }

  @Test
  void aCancelledAutowebinarStartsNoMore() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    world.publishing.cancel(world.org, published.id(), 1);
    world.planning.afterEdit(published.id(), world.clock.instant());
    world.at(EIGHT.plusSeconds(1));

    assertThat(only(published).state()).isEqualTo(OccurrenceState.CANCELLED);
    assertThat(room().nextOccurrenceAt()).isEmpty();
  }

  @Test
  void withoutMoneyItIsMissedTheOwnerIsToldOnceAndTheNextStartIsPlanned() {
    withoutMoney();
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence planned = only(published);

    assertThat(fire(planned, EIGHT.minusSeconds(100))).isEqualTo(Progress.MISSED);
    assertThat(fire(planned, EIGHT.minusSeconds(90))).isEqualTo(Progress.MISSED);

    List<Occurrence> all = world.occurrences(published.id());
    assertThat(all.getFirst().reason()).contains(EndReason.NO_FUNDS);
    assertThat(all.getLast().startsAt()).isEqualTo(EIGHT.plus(Duration.ofDays(1)));
    assertThat(world.session(planned).state()).isEqualTo(SessionState.MISSED);
    assertThat(world.inbox.drafts(planned.session()).getFirst().payload())
        .containsEntry("reason", "no_funds");
    assertThat(world.notices).containsExactly(EIGHT + " no_funds");
    assertThat(room().onAir()).isEmpty();
  }

  @Test
  void anEditPlansAMissedStartAnewWhileItIsStillToCome() {
    withoutMoney();
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence lost = only(published);
    fire(lost, EIGHT.minusSeconds(100));
    world.money.withMain(world.org, Money.tenge(10_000));
    edit(published, DAILY_AT_EIGHT);

    Occurrence again = world.ports.occurrences().at(published.id(), EIGHT).getLast();
    assertThat(again.key().attempt()).isEqualTo(1);
    assertThat(again.session()).isNotEqualTo(lost.session());
    assertThat(world.tending.tend(again.key(), EIGHT.minusSeconds(80))).isEqualTo(Progress.ON_AIR);
  }

  @Test
  void aLiveSessionInTheWayIsWaitedForUntilTheStart() {
    Occurrence planned = only(world.publish(room, DAILY_AT_EIGHT));
    world.clock.set(EIGHT.minus(Duration.ofMinutes(10)));
    world.startLive.start(world.org, room);

    assertThat(fire(planned, EIGHT.minusSeconds(150))).isEqualTo(Progress.WAITING);
    world.clock.set(EIGHT.minusSeconds(60));
    world.endLive.end(world.org, room, Optional.empty());
    world.sequence();
    world.at(EIGHT.minusSeconds(50));

    assertThat(world.session(planned).state()).isEqualTo(SessionState.STARTING);
  }

  @Test
  void aLiveSessionThatGoesOnMakesItMissedAtTheStart() {
    Occurrence planned = only(world.publish(room, DAILY_AT_EIGHT));
    world.clock.set(EIGHT.minus(Duration.ofMinutes(10)));
    world.startLive.start(world.org, room);
    fire(planned, EIGHT.minusSeconds(150));

    assertThat(fire(planned, EIGHT)).isEqualTo(Progress.MISSED);
    assertThat(world.session(planned).endReason()).contains(EndReason.LIVE_IN_THE_WAY);
    assertThat(room().onAir().orElseThrow().session()).isNotEqualTo(planned.session());
  }

  @ParameterizedTest
  @CsvSource({"899, ON_AIR, LIVE", "900, ON_AIR, LIVE", "901, MISSED, MISSED"})
  void aFiringMayBeFifteenMinutesLateAndNoLater(
      int seconds, Progress progress, SessionState state) {
    Occurrence planned = only(world.publish(room, DAILY_AT_EIGHT));

    assertThat(fire(planned, EIGHT.plusSeconds(seconds))).isEqualTo(progress);
    assertThat(world.session(planned).state()).isEqualTo(state);
    assertThat(world.session(planned).startedAt())
        .isEqualTo(state == SessionState.LIVE ? Optional.of(EIGHT) : Optional.empty());
  }

  @Test
  void aVideoThatIsGoneMakesItMissed() {
    Occurrence planned = only(world.publish(room, DAILY_AT_EIGHT));
    var other = AssetFixtures.ready(world.film, OrgId.next(world.ids), PlaybackWorld.LENGTH, EIGHT);
    world.assets.replace(
        new kz.isra.domain.media.Asset(
            other.id(),
            other.org(),
            other.name(),
            other.contentType(),
            other.plan(),
            other.state(),
            other.upload(),
            other.film(),
            other.reason(),
            other.createdAt(),
            other.dueAt(),
            other.version() + 1));

    assertThat(fire(planned, EIGHT)).isEqualTo(Progress.MISSED);
    assertThat(world.session(planned).endReason()).contains(EndReason.ASSET);
  }

  @Test
  void inARoomThatIsGoneNothingStartsAndNothingIsPlanned() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence planned = only(published);
    world.rooms.delete(world.org, room, 1, EIGHT);

    assertThat(fire(planned, EIGHT.minusSeconds(100))).isEqualTo(Progress.MISSED);
    world.at(EIGHT.plusSeconds(60));

    assertThat(only(published).state()).isEqualTo(OccurrenceState.CANCELLED);
    assertThat(world.money.available(world.org).held()).isEqualTo(Money.ZERO);
    assertThat(world.notices).isEmpty();
  }

  @Test
  void clicksOnScriptedBannersAreToldByTheirTitle() {
    Occurrence planned = only(world.publish(room, DAILY_AT_EIGHT));
    world.at(EIGHT.minusSeconds(100));
    AttendeeId viewer = AttendeeId.next(world.ids);
    world.attendance.clicked(planned.session(), new BannerId(PlaybackWorld.BANNER), viewer, EIGHT);
    world.at(planned.endsAt());
    world.at(planned.endsAt().plusSeconds(60));

    assertThat(world.session(planned).summary().orElseThrow().clicks())
        .containsExactly(new Summary.Clicks(new BannerId(PlaybackWorld.BANNER), "Курс", 1));
  }

  @Test
  void aFiringThatComesHoursEarlyDoesNothing() {
    Occurrence planned = only(world.publish(room, DAILY_AT_EIGHT));

    assertThat(fire(planned, EIGHT.minus(Duration.ofHours(3)))).isEqualTo(Progress.TOO_EARLY);
    assertThat(only(world.ports.autowebinars().find(planned.key().autowebinar()).orElseThrow()))
        .isEqualTo(planned);
  }

  @Test
  void theOwnerStopsARunAndLaterStartsStay() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence planned = only(published);
    world.at(EIGHT.minus(Duration.ofMinutes(2)));
    Instant stop = EIGHT.plus(Duration.ofMinutes(7));
    world.clock.set(stop);

    assertThat(world.stopping.stop(published.id(), stop)).contains(planned.session());
    assertThat(world.stopping.stop(published.id(), stop)).contains(planned.session());
    world.at(stop.plusSeconds(1));

    Session session = world.session(planned);
    assertThat(session.endReason()).contains(EndReason.STOPPED);
    assertThat(session.endedAt()).contains(stop);
    assertThat(session.state()).isEqualTo(SessionState.ENDED);
    assertThat(world.stopping.stop(published.id(), stop)).isEmpty();
    assertThat(world.occurrences(published.id()).getLast().state())
        .isEqualTo(OccurrenceState.PLANNED);
  }

  @Test
  void aStopBeforeTheStartFreesTheRoomAndTheMoney() {
    Autowebinar published = world.publish(room, DAILY_AT_EIGHT);
    Occurrence planned = only(published);
    world.at(EIGHT.minus(Duration.ofMinutes(2)));
    world.clock.set(EIGHT.minus(Duration.ofMinutes(1)));

    world.stopping.stop(published.id(), world.clock.instant());
    world.at(EIGHT);

    assertThat(world.session(planned).state()).isEqualTo(SessionState.ENDED);
    assertThat(world.session(planned).summary().orElseThrow().captured()).isEqualTo(Money.ZERO);
    assertThat(world.money.available(world.org).held()).isEqualTo(Money.ZERO);
    assertThat(room().onAir()).isEmpty();
  }

  @Test
  void aScheduleThatIsOverPlansNothingMore() {
    var once = Schedule.once(Schedule.ALMATY, LocalDate.of(2026, 11, 25), LocalTime.of(20, 0));
    Autowebinar published = world.publish(room, once);
    world.at(EIGHT.minus(Duration.ofMinutes(2)));
    world.at(EIGHT.plus(PlaybackWorld.LENGTH));
    world.at(EIGHT.plus(PlaybackWorld.LENGTH).plusSeconds(60));

    assertThat(only(published).state()).isEqualTo(OccurrenceState.FINISHED);
    assertThat(room().nextOccurrenceAt()).isEmpty();
    assertThat(world.ports.occurrences().due(EIGHT.plus(Duration.ofDays(9)), 10)).isEmpty();
  }

  @Test
  void airingsThatFollowEachOtherWithoutAGapBothTakePlace() {
    Autowebinar published =
        world.publish(
            room, Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0), LocalTime.of(20, 30)));
    for (int minute = -4; minute < 75; minute++) {
      world.at(EIGHT.plus(Duration.ofMinutes(minute)));
    }

    assertThat(world.occurrences(published.id()).subList(0, 2))
        .allSatisfy(run -> assertThat(run.state()).isEqualTo(OccurrenceState.FINISHED));
  }

  private void withoutMoney() {
    world = new PlaybackWorld(2, UnaryOperator.identity(), Money.ZERO);
    room = world.room("webinar-one");
  }

  private Progress fire(Occurrence occurrence, Instant at) {
    world.clock.set(at);
    return world.tending.fired(occurrence.key(), occurrence.airing(), at);
  }

  private void edit(Autowebinar autowebinar, Schedule schedule) {
    var outcome =
        world.publishing.edit(
            world.org,
            autowebinar.id(),
            autowebinar.version(),
            world.wish(room, schedule),
            world.clock.instant());
    assertThat(outcome).isInstanceOf(PublishAutowebinar.Outcome.Published.class);
    world.planning.afterEdit(autowebinar.id(), world.clock.instant());
  }

  private Room room() {
    return world.rooms.find(world.org, room).orElseThrow();
  }

  private Occurrence only(Autowebinar autowebinar) {
    List<Occurrence> all = world.occurrences(autowebinar.id());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}

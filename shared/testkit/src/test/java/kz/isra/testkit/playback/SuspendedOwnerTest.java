package kz.isra.testkit.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.autowebinar.PublishAutowebinar.Outcome;
import kz.isra.domain.autowebinar.Refusal;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.SessionState;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves("I16")
class SuspendedOwnerTest {
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");
  private static final Schedule DAILY = Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0));
  private final PlaybackWorld world = new PlaybackWorld(16);
  private final RoomId room = world.room("webinar-one");
  private final Available before = world.money.available(world.org);

  @Test
  @Proves("EN6")
  void eachStartIsGivenUpAsItComesAndTheNextStaysPlannedUntilAllIsWellAgain() {
    Autowebinar published = world.publish(room, DAILY);
    world.standings.suspend(world.org, world.clock.instant());

    pass(EIGHT);
    Occurrence first = world.occurrences(published.id()).getFirst();
    assertThat(first.state()).isEqualTo(OccurrenceState.MISSED);
    assertThat(first.reason()).contains(EndReason.SUSPENDED);
    assertThat(world.session(first).state()).isEqualTo(SessionState.MISSED);
    assertThat(world.inbox.drafts(first.session()))
        .extracting(EventDraft::payload)
        .containsExactly(Map.of("reason", "suspended"));
    assertThat(world.money.available(world.org)).isEqualTo(before);

    Instant second = EIGHT.plus(Duration.ofDays(1));
    pass(second);
    assertThat(world.notices).containsExactly(EIGHT + " suspended", second + " suspended");

    world.standings.restore(world.org);
    pass(EIGHT.plus(Duration.ofDays(2)));
    assertThat(world.occurrences(published.id()))
        .extracting(Occurrence::state)
        .containsExactly(
            OccurrenceState.MISSED,
            OccurrenceState.MISSED,
            OccurrenceState.ARMED,
            OccurrenceState.PLANNED);
  }

  @Test
  void whatIsOnAirPlaysToItsEnd() {
    Autowebinar published = world.publish(room, DAILY);
    pass(EIGHT);
    world.standings.suspend(world.org, world.clock.instant());

    Instant end = EIGHT.plus(PlaybackWorld.LENGTH);
    world.at(end);
    world.at(end.plusSeconds(30));

    Occurrence run = world.occurrences(published.id()).getFirst();
    assertThat(run.state()).isEqualTo(OccurrenceState.FINISHED);
    assertThat(world.session(run).endReason()).contains(EndReason.SCRIPT);
  }

  @Test
  void nothingIsPublishedOrChangedAndWhatIsPublishedMayBeCancelled() {
    Autowebinar published = world.publish(room, DAILY);
    world.standings.suspend(world.org, world.clock.instant());
    var refused = new Outcome.Refused(new Refusal.Suspended());
    Instant now = world.clock.instant();

    assertThat(world.publishing.create(world.org, "key", world.wish(room, DAILY), now))
        .isEqualTo(refused);
    assertThat(
            world.publishing.edit(
                world.org, published.id(), published.version(), world.wish(room, DAILY), now))
        .isEqualTo(refused);
    assertThat(world.publishing.cancel(world.org, published.id(), published.version()))
        .isInstanceOf(Outcome.Published.class);
  }

  private void pass(Instant start) {
    world.at(start.minus(Occurrence.LEAD));
    world.at(start);
    world.at(start.plusSeconds(60));
  }
}

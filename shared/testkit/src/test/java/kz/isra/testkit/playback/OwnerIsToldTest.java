package kz.isra.testkit.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

class OwnerIsToldTest {
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");

  /** Two runs of 600 tenge. */
  private final PlaybackWorld world =
      new PlaybackWorld(3, UnaryOperator.identity(), Money.tenge(1_200));

  private final FirstQuestion questions = new FirstQuestion(world.sessionRows);

  @Test
  @Proves("AW8")
  void ofTheFirstMessageOfAnAiringOnce() {
    Occurrence airing = onAir();

    questions.said(world.session(airing), EIGHT.plusSeconds(70));
    questions.said(world.session(airing), EIGHT.plusSeconds(71));
    world.at(EIGHT.plusSeconds(120));
    world.at(EIGHT.plusSeconds(180));

    assertThat(world.asked).hasSize(1);
    Session told = world.session(airing);
    assertThat(told.askedAt()).contains(EIGHT.plusSeconds(70));
    assertThat(told.dueAt()).isEqualTo(told.plannedEnd());

    questions.said(told, EIGHT.plusSeconds(200));
    world.at(EIGHT.plusSeconds(240));
    assertThat(world.asked).hasSize(1);
    world.at(airing.endsAt());
    world.at(airing.endsAt().plusSeconds(30));
    assertThat(world.session(airing).state()).isEqualTo(SessionState.ENDED);
  }

  @Test
  void ofTheFirstMessageAlsoWhenTellingFailedBefore() {
    Occurrence airing = onAir();
    Instant now = EIGHT.plusSeconds(70);
    questions.said(world.session(airing), now);

    assertThatThrownBy(() ->
            questions.tell(
                airing.session(),
                session -> {
                  throw new IllegalStateException("no mail");
                },
                now))
        .isInstanceOf(IllegalStateException.class);
    world.at(now.plusSeconds(59));
    assertThat(world.asked).isEmpty();
    world.at(now.plusSeconds(60));
    assertThat(world.asked).hasSize(1);
  }

  @Test
  void ofNoMessageBeforeTheAiring() {
    Occurrence planned = planned();
    questions.said(world.session(planned), EIGHT.minus(Duration.ofHours(1)));
    world.at(EIGHT.minus(Duration.ofMinutes(30)));

    assertThat(world.asked).isEmpty();
    assertThat(world.session(planned).askedAt()).isEmpty();
  }

  @Test
  @Proves("EN4")
  void thatTheMoneyLastsForFewRunsOnceUntilItWasEnough() {
    Autowebinar published = published();
    spend(Money.tenge(100));
    run(published, 0);
    run(published, 1);
    assertThat(world.fundsNews).containsExactly(published.title() + " 1");

    world.money.withMain(world.org, Money.tenge(5_000));
    run(published, 2);
    spend(Money.tenge(5_000));
    run(published, 3);
    assertThat(world.fundsNews).hasSize(2);
  }

  private void run(Autowebinar published, int day) {
    Instant start = EIGHT.plus(Duration.ofDays(day));
    world.at(start.minusSeconds(100));
    world.at(start);
    Instant end = start.plus(PlaybackWorld.LENGTH);
    world.at(end);
    world.at(end.plusSeconds(30));
    world.at(end.plusSeconds(90));
    assertThat(world.occurrences(published.id())).hasSize(day + 2);
  }

  private void spend(Money amount) {
    SessionId other = SessionId.next(world.ids);
    Instant now = world.clock.instant();
    world.money.hold(world.org, other, amount, amount, now);
    world.money.capture(world.org, other, amount, now);
  }

  private Occurrence onAir() {
    Occurrence planned = planned();
    world.at(EIGHT.minusSeconds(100));
    world.at(EIGHT.plusSeconds(60));
    assertThat(world.session(planned).state()).isEqualTo(SessionState.LIVE);
    return planned;
  }

  private Occurrence planned() {
    return world.occurrences(published().id()).getFirst();
  }

  private Autowebinar published() {
    return world.publish(
        world.room("webinar-one"), Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0)));
  }
}

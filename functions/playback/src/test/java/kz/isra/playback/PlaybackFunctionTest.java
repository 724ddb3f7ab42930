package kz.isra.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.Account;
import kz.isra.domain.ledger.AccountState;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.money.Money;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.SessionState;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.Invocation;
import kz.isra.testkit.ledger.InMemoryBooks;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves({"AW11", "I13"})
class PlaybackFunctionTest {
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");
  private final PlaybackOnFakes function = new PlaybackOnFakes();
  private final PlaybackWorld world = function.world();

  @Test
  void aFiringArmsAnotherEndsAndTheLogsStreamFinishes() throws IOException {
    Occurrence planned = planned();
    world.clock.set(EIGHT.minusSeconds(170));
    assertThat(fire(planned, "arm")).isEqualTo("{}");
    assertThat(state(planned)).isEqualTo(SessionState.STARTING);

    world.clock.set(planned.endsAt().plusSeconds(12));
    fire(planned, "end");
    assertThat(state(planned)).isEqualTo(SessionState.ENDING);
    world.sequence();
    assertThat(stream(planned.session().value())).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(state(planned)).isEqualTo(SessionState.ENDED);
    assertThat(stream(planned.session().value())).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(world.occurrences(planned.key().autowebinar())).hasSize(2);
  }

  @Test
  void theSweepDoesWhatNoFiringDid() {
    Occurrence planned = planned();
    for (Instant at = EIGHT.minusSeconds(200);
        at.isBefore(EIGHT.plusSeconds(2_000));
        at = at.plusSeconds(60)) {
      world.clock.set(at);
      assertThat(Invocation.of(function, "{\"sweep\":true}")).isEqualTo("{}");
      world.sequence();
    }

    assertThat(state(planned)).isEqualTo(SessionState.ENDED);
    assertThat(world.session(planned).startedAt()).contains(EIGHT);
  }

  @Test
  @Proves({"I1", "I2", "I10"})
  void theDailyRecountFailsLoudlyWhereABookWasChangedPastTheRules() {
    assertThat(Invocation.of(function, "{\"recount\":true}")).isEqualTo("{}");

    InMemoryBooks books = world.money.books();
    Book sound = books.load(world.org);
    var accounts = new HashMap<>(sound.accounts());
    AccountState main = sound.state(Account.MAIN);
    accounts.put(
        Account.MAIN,
        new AccountState(main.balance().plus(new Money(1)), main.entries(), main.hash()));
    books.forge(new Book(world.org, sound.version(), accounts, sound.holds(), sound.toppedUp()));

    assertThatThrownBy(() -> Invocation.of(function, "{\"recount\":true}"))
        .hasMessageContaining(Schedules.BROKEN);
  }

  @Test
  void aFiringForSomethingUnknownOrOlderDoesNothing() {
    Occurrence planned = planned();
    world.clock.set(EIGHT);

    fire(planned, "arm", planned.airing() + 1);
    assertThat(state(planned)).isEqualTo(SessionState.SCHEDULED);
    String unknown = AutowebinarId.next(world.ids).value();
    Invocation.of(
        function,
        """
        {"firing":"arm","autowebinar":"%s","startsAt":"2026-11-25T15:00:00Z","attempt":0,"airing":1}\
        """
            .formatted(unknown));
    assertThat(state(planned)).isEqualTo(SessionState.SCHEDULED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"firing\":\"arm\"}",
        "{\"firing\":\"arm\",\"autowebinar\":\"awb_1\",\"startsAt\":\"2026-11-25T15:00:00Z\"}",
        "{\"firing\":\"arm\",\"autowebinar\":7,\"startsAt\":\"soon\"}"
      })
  void whatIsNoFiringFailsSoThatItStandsAmongWhatFailed(String input) {
    assertThatThrownBy(() -> Invocation.of(function, input)).hasMessageContaining("No such firing");
  }

  @Test
  void toleratesLogsOfUnknownSessionsAndOtherAudiences() throws IOException {
    assertThat(stream(SessionId.next(world.ids).value())).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(stream("something else")).isEqualTo("{\"batchItemFailures\":[]}");
  }

  private Occurrence planned() {
    Autowebinar published =
        world.publish(
            world.room("webinar-one"), Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0)));
    return world.occurrences(published.id()).getFirst();
  }

  private SessionState state(Occurrence occurrence) {
    return world.session(occurrence).state();
  }

  private String fire(Occurrence occurrence, String kind) {
    return fire(occurrence, kind, occurrence.airing());
  }

  private String fire(Occurrence occurrence, String kind, long airing) {
    return Invocation.of(
        function,
        """
        {"firing":"%s","autowebinar":"%s","startsAt":"%s","attempt":%d,"airing":%d}\
        """
            .formatted(
                kind,
                occurrence.key().autowebinar(),
                occurrence.startsAt(),
                occurrence.key().attempt(),
                airing));
  }

  private String stream(String session) throws IOException {
    try (var in = PlaybackFunctionTest.class.getResourceAsStream("/events/ended-log.json")) {
      assertThat(in).isNotNull();
      String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Invocation.of(function, event.replace("SESSION", session));
    }
  }
}

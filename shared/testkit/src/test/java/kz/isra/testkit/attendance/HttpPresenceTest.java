package kz.isra.testkit.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.attendance.HttpPresence;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

class HttpPresenceTest {
  private static final Instant NOW = EventFixtures.START;
  private static final SessionId SESSION = EventFixtures.session(1);
  private static final AttendeeId PERSON = new AttendeeId("att_" + "a".repeat(26));
  private final InMemoryAttendance attendance = new InMemoryAttendance();
  private final HttpPresence presence = new HttpPresence(attendance);

  @Test
  void joinsBeatsIntoOneIntervalAndBeginsAnotherAfterALongSilence() {
    presence.seen(SESSION, PERSON, NOW);
    presence.seen(SESSION, PERSON, NOW.plus(Duration.ofMinutes(5)));
    presence.seen(SESSION, PERSON, NOW.plus(Duration.ofMinutes(15)));

    assertThat(attendance.intervals(SESSION))
        .extracting(Interval::from, Interval::end)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(NOW, NOW.plus(Duration.ofMinutes(5))),
            org.assertj.core.groups.Tuple.tuple(
                NOW.plus(Duration.ofMinutes(15)), NOW.plus(Duration.ofMinutes(15))));
  }

  @Test
  void endsWhenThePersonLeavesAndBeginsAnewWhenItComesBack() {
    presence.left(SESSION, PERSON, NOW);
    presence.seen(SESSION, PERSON, NOW);
    presence.left(SESSION, PERSON, NOW.plusSeconds(30));
    presence.seen(SESSION, PERSON, NOW.plusSeconds(60));

    assertThat(attendance.intervals(SESSION))
        .extracting(Interval::left)
        .containsExactlyInAnyOrder(Optional.of(NOW.plusSeconds(30)), Optional.empty());
  }
}

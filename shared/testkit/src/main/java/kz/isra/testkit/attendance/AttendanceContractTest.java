package kz.isra.testkit.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Click;
import kz.isra.domain.attendance.Device;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.SessionId;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every attendance must do. */
public abstract class AttendanceContractTest {
  private static final Instant NOW = EventFixtures.START;
  private static final AttendeeId ONE = new AttendeeId("att_" + "a".repeat(26));
  private static final AttendeeId OTHER = new AttendeeId("att_" + "b".repeat(26));
  private static final BannerId BANNER = new BannerId("ban_" + "a".repeat(26));

  private static final Origin ORIGIN =
      new Origin(Device.PHONE, "t.me", Map.of("source", "telegram", "campaign", "осень"));

  protected abstract Attendance attendance();

  @Test
  void keepsAnAttendeeOnce() {
    SessionId session = EventFixtures.session(31);
    var attendee = new Attendee(ONE, session, "aa11", NOW, ORIGIN, Optional.of("net"));

    assertThat(attendance().find(session, ONE)).isEmpty();
    assertThat(attendance().add(attendee)).isTrue();
    var other = new Attendee(ONE, session, "bb22", NOW, Origin.UNKNOWN, Optional.empty());
    assertThat(attendance().add(other)).isFalse();

    assertThat(attendance().find(session, ONE)).contains(attendee);
    assertThat(attendance().find(EventFixtures.session(32), ONE)).isEmpty();
  }

  @Test
  void listsEverybodyAndEveryClickOfASession() {
    SessionId session = EventFixtures.session(39);
    var one = new Attendee(ONE, session, "aa11", NOW, ORIGIN, Optional.empty());
    var other = new Attendee(OTHER, session, "bb22", NOW, Origin.UNKNOWN, Optional.empty());
    attendance().add(one);
    attendance().add(other);
    attendance().clicked(session, BANNER, ONE, NOW);
    attendance().clicked(session, BANNER, ONE, NOW.plusSeconds(5));

    assertThat(attendance().attendees(session)).containsExactlyInAnyOrder(one, other);
    assertThat(attendance().attendees(EventFixtures.session(38))).isEmpty();
    assertThat(attendance().allClicks(session)).containsExactly(new Click(BANNER, ONE, NOW));
  }

  @Test
  void keepsAnIntervalFromComingToLeaving() {
    SessionId session = EventFixtures.session(33);
    attendance().opened(session, ONE, "con-1=", NOW);
    attendance().opened(session, ONE, "con-1=", NOW.plusSeconds(5));
    attendance().seen(session, ONE, "con-1=", NOW.plusSeconds(60));
    attendance().seen(session, ONE, "con-1=", NOW.plusSeconds(30));

    assertThat(attendance().intervals(session))
        .containsExactly(new Interval(ONE, "con-1=", NOW, NOW.plusSeconds(60), Optional.empty()));

    attendance().closed(session, ONE, "con-1=", NOW.plusSeconds(70));
    attendance().closed(session, ONE, "con-1=", NOW.plusSeconds(80));
    attendance().seen(session, ONE, "con-1=", NOW.plusSeconds(90));

    assertThat(attendance().intervals(session))
        .containsExactly(
            new Interval(
                ONE, "con-1=", NOW, NOW.plusSeconds(60), Optional.of(NOW.plusSeconds(70))));
  }

  @Test
  void closesAllOfManyIntervalsAndLeavesClosedOnes() {
    SessionId session = EventFixtures.session(86);
    for (int i = 0; i < 60; i++) {
      attendance().opened(session, ONE, "con-" + i, NOW);
    }
    attendance().closed(session, ONE, "con-7", NOW.plusSeconds(1));

    attendance().closed(session, attendance().intervals(session), NOW.plusSeconds(9));

    assertThat(attendance().intervals(session))
        .hasSize(60)
        .allSatisfy(interval -> {
          int left = interval.via().equals("con-7") ? 1 : 9;
          assertThat(interval.left()).contains(NOW.plusSeconds(left));
        });
  }

  @Test
  void opensAnIntervalByASignOfLifeAndNeverByALeaving() {
    SessionId session = EventFixtures.session(34);
    attendance().closed(session, ONE, "con-1", NOW);
    attendance().seen(session, OTHER, "con-2", NOW);

    assertThat(attendance().intervals(session))
        .containsExactly(new Interval(OTHER, "con-2", NOW, NOW, Optional.empty()));
  }

  @Test
  void tellsPersonsApart() {
    SessionId session = EventFixtures.session(35);
    attendance().opened(session, ONE, "con-1", NOW);
    attendance().opened(session, ONE, "con-2", NOW);
    attendance().opened(session, OTHER, "con-3", NOW);

    assertThat(attendance().intervals(session, ONE))
        .extracting(Interval::via)
        .containsExactlyInAnyOrder("con-1", "con-2");
    assertThat(attendance().intervals(session)).hasSize(3);
  }

  @Test
  void countsAPersonsClicksOnABannerOnce() {
    SessionId session = EventFixtures.session(36);

    assertThat(attendance().clicks(session)).isEmpty();
    assertThat(attendance().clicked(session, BANNER, ONE, NOW)).isTrue();
    assertThat(attendance().clicked(session, BANNER, ONE, NOW.plusSeconds(1))).isFalse();
    assertThat(attendance().clicked(session, BANNER, OTHER, NOW)).isTrue();

    assertThat(attendance().clicks(session)).isEqualTo(Map.of(BANNER, 2));
  }

  @Test
  void listsEveryIntervalOfALargeSession() {
    SessionId session = EventFixtures.session(37);
    List<String> vias =
        java.util.stream.IntStream.range(0, 300).mapToObj("connection-%05d"::formatted).toList();
    vias.forEach(via -> attendance().opened(session, ONE, via, NOW));

    assertThat(attendance().intervals(session))
        .extracting(Interval::via)
        .containsExactlyInAnyOrderElementsOf(vias);
  }
}

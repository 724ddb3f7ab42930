package kz.isra.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Device;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import kz.isra.domain.playback.PlayedScript;
import kz.isra.domain.report.Guest;
import kz.isra.domain.report.Mark;
import kz.isra.domain.report.Question;
import kz.isra.domain.report.ReadReports;
import kz.isra.domain.report.Report;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.SessionFigures;
import kz.isra.domain.session.Summary;
import kz.isra.testkit.Proves;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.Test;

/** The report of an autowebinar, whose script speaks, asks and shows a banner by itself. */
@Proves({"AN1", "AW-05", "SC10"})
class AiringReportTest {
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");
  private static final Origin TELEGRAM =
      new Origin(Device.PHONE, "t.me", Map.of("source", "telegram"));
  private static final BannerId COURSE = new BannerId(PlaybackWorld.BANNER);
  private final PlaybackWorld world = new PlaybackWorld(73);

  /**
   * The script says three messages, one of them a question, and shows a banner from 0:40 to 1:40.
   * Anna comes at 0:30, clicks the banner twice at 1:00, asks at 2:00 and leaves at 3:30; Boris is
   * there from 1:00 to 2:00 and says nothing.
   */
  @Test
  void onlyRealPeopleAreCountedAndTheScriptsBannersExplainTheCurve() {
    var schedule = Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0));
    var autowebinar = world.publish(world.room("webinar-one"), schedule);
    Occurrence planned = world.occurrences(autowebinar.id()).getFirst();
    SessionId session = planned.session();
    world.at(EIGHT.minusSeconds(100));
    world.at(EIGHT);
    AttendeeId anna = comes(session, at(30));
    AttendeeId boris = comes(session, at(60));
    world.attendance.clicked(session, COURSE, anna, at(60));
    world.attendance.clicked(session, COURSE, anna, at(61));
    world.clock.set(at(120));
    says(session, anna, "Анна", "Будет ли запись?");
    world.attendance.closed(session, boris, "via", at(120));
    world.attendance.closed(session, anna, "via", at(210));

    world.at(EIGHT.plus(PlaybackWorld.LENGTH).plusSeconds(1));
    world.at(EIGHT.plus(PlaybackWorld.LENGTH).plusSeconds(60));
    world.at(EIGHT.plus(PlaybackWorld.LENGTH).plusSeconds(120));
    Report report = reports().read(world.org, session).orElseThrow();

    assertThat(report.guests())
        .containsExactly(
            new Guest(anna, at(30), at(210), 180_000, TELEGRAM, 1, 1),
            new Guest(boris, at(60), at(120), 60_000, TELEGRAM, 0, 0));
    assertThat(report.hostMessages()).isZero();
    assertThat(report.unanswered())
        .containsExactly(new Question(120_000, "Анна", "Будет ли запись?"));
    assertThat(report.marks())
        .containsExactly(
            new Mark(40_000, Mark.Kind.BANNER_SHOWN, "Курс"),
            new Mark(100_000, Mark.Kind.BANNER_HIDDEN, ""));
    assertThat(report.stays().minutes()).hasSize(30).startsWith(1, 2, 1, 1, 0).endsWith(0);
    Summary summary = world.session(planned).summary().orElseThrow();
    assertThat(summary.came()).isEqualTo(2);
    assertThat(summary.peak()).isEqualTo(2);
    assertThat(summary.messages()).isEqualTo(1);
    assertThat(summary.attendeeMs()).isEqualTo(240_000);
    assertThat(summary.clicks()).extracting(click -> click.people()).containsExactly(1);
  }

  /** A banner of the script that a stop kept from being shown is not on the curve. */
  @Test
  void whatAStopKeptBackIsNotTold() {
    var schedule = Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0));
    var autowebinar = world.publish(world.room("webinar-two"), schedule);
    SessionId session = world.occurrences(autowebinar.id()).getFirst().session();
    world.at(EIGHT.minusSeconds(100));
    world.at(EIGHT);
    AttendeeId anna = comes(session, at(10));
    world.clock.set(at(70));
    world.stopping.stop(autowebinar.id(), at(70));
    world.at(EIGHT.plus(Duration.ofMinutes(10)));

    Report report = reports().read(world.org, session).orElseThrow();

    assertThat(report.marks()).containsExactly(new Mark(40_000, Mark.Kind.BANNER_SHOWN, "Курс"));
    assertThat(report.guests())
        .containsExactly(new Guest(anna, at(10), at(70), 60_000, TELEGRAM, 0, 0));
  }

  private static Instant at(int seconds) {
    return EIGHT.plusSeconds(seconds);
  }

  private AttendeeId comes(SessionId session, Instant at) {
    AttendeeId attendee = AttendeeId.next(world.ids);
    world.attendance.add(new Attendee(attendee, session, "aa", at, TELEGRAM, Optional.empty()));
    world.attendance.opened(session, attendee, "via", at);
    return attendee;
  }

  private void says(SessionId session, AttendeeId attendee, String name, String text) {
    world.inbox.put(
        session,
        Audience.PUBLIC,
        new EventDraft(
            new EventId(world.ids.next("msg_")),
            EventType.MESSAGE_POSTED,
            new Actor(attendee.value(), Role.VIEWER, name),
            Map.of("text", text)),
        world.clock.instant());
  }

  private ReadReports reports() {
    return new ReadReports(
        world.rooms,
        world.sessionRows,
        world.attendance,
        world.log,
        new SessionFigures(world.attendance, world.log),
        new PlayedScript(world.ports.occurrences(), world.airingContent)::of,
        world.clock);
  }
}

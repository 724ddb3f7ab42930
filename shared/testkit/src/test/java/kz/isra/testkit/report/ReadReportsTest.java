package kz.isra.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Device;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import kz.isra.domain.report.Guest;
import kz.isra.domain.report.Mark;
import kz.isra.domain.report.Question;
import kz.isra.domain.report.ReadReports;
import kz.isra.domain.report.Report;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionFigures;
import kz.isra.testkit.Proves;
import kz.isra.testkit.session.SessionWorld;
import org.junit.jupiter.api.Test;

@Proves({"AN1", "AN4", "AW-05"})
class ReadReportsTest {
  private static final Origin TELEGRAM =
      new Origin(Device.PHONE, "t.me", Map.of("source", "telegram"));
  private static final BannerId COURSE = new BannerId("ban_" + "c".repeat(26));
  private static final BannerId BOOK = new BannerId("ban_" + "d".repeat(26));
  private final SessionWorld world = new SessionWorld(71);

  /**
   * What is done: an early bird waits and leaves; Anna is there for 10 minutes in two tabs, asks
   * twice and clicks twice; Boris is there in minutes 2 to 4 and 8 to 9 and asks; the host answers
   * Anna's first question; a script and the host speak.
   */
  @Test
  void theRecountEqualsWhatWasDone() {
    Room room = world.room();
    AttendeeId early = world.joins(room.nextSession());
    world.attendance.closed(room.nextSession(), early, "via-" + early, world.now());
    Session live = world.started(room);
    Instant start = live.startedAt().orElseThrow();
    AttendeeId anna = world.joins(live.id());
    world.attendance.add(
        new Attendee(anna, live.id(), "aa", world.now(), TELEGRAM, Optional.empty()));
    world.attendance.opened(live.id(), anna, "second-tab", world.now());
    world.says(live.id(), anna, "Анна", "Когда начнём?");
    say(live, "host", Role.HOST, "Ведущий", "Анна, уже начали");
    say(live, "script", Role.SCRIPT, "Запись", "Это из сценария?");
    shown(live, COURSE, "Курс");
    world.pass(Duration.ofMinutes(2));
    AttendeeId boris = world.joins(live.id());
    world.says(live.id(), boris, "Борис", "Сколько стоит?");
    world.attendance.clicked(live.id(), COURSE, anna, world.now());
    world.attendance.clicked(live.id(), COURSE, anna, world.now());
    world.attendance.clicked(live.id(), BOOK, anna, world.now());
    world.pass(Duration.ofMinutes(2));
    world.attendance.closed(live.id(), boris, "via-" + boris, world.now());
    world.pass(Duration.ofMinutes(4));
    world.attendance.opened(live.id(), boris, "again", world.now());
    world.pass(Duration.ofMinutes(1));
    world.attendance.closed(live.id(), boris, "again", world.now());
    world.says(live.id(), anna, "Анна", "Спасибо");
    world.pass(Duration.ofMinutes(1));
    world.attendance.seen(live.id(), anna, "via-" + anna, world.now());
    world.attendance.closed(live.id(), anna, "second-tab", world.now());

    Report during = reports().read(world.org, live.id()).orElseThrow();
    assertThat(during.guests()).extracting(Guest::id).containsExactly(anna, boris);

    world.endSession().end(world.org, room.id(), Optional.of(live.id()));
    world.sequence(live.id());
    world.finishSession().finish(live.id());
    Report report = reports().read(world.org, live.id()).orElseThrow();

    Instant end = start.plus(Duration.ofMinutes(10));
    assertThat(report.guests())
        .containsExactly(
            new Guest(anna, start, end, 600_000, TELEGRAM, 2, 2),
            new Guest(
                boris,
                start.plus(Duration.ofMinutes(2)),
                start.plus(Duration.ofMinutes(9)),
                180_000,
                Origin.UNKNOWN,
                0,
                1));
    assertThat(report.hostMessages()).isEqualTo(1);
    assertThat(report.stays().peak()).isEqualTo(2);
    assertThat(report.stays().minutes()).containsExactly(1, 1, 2, 2, 1, 1, 1, 1, 2, 1);
    assertThat(report.unanswered())
        .containsExactly(new Question(120_000, "Борис", "Сколько стоит?"));
    assertThat(report.marks()).containsExactly(new Mark(0, Mark.Kind.BANNER_SHOWN, "Курс"));
    agrees(report);
    assertThat(reports().read(world.org, live.id())).contains(report);
  }

  /** What people did adds up to what the session came to and what was paid for. */
  private void agrees(Report report) {
    var summary = report.summary();
    List<Guest> guests = report.guests();
    assertThat(guests).hasSize(summary.came());
    assertThat(Arrays.stream(report.stays().minutes()).max()).hasValue(summary.peak());
    assertThat(guests.stream().mapToLong(Guest::watchedMs).sum()).isEqualTo(summary.attendeeMs());
    assertThat(guests.stream().mapToInt(Guest::messages).sum() + report.hostMessages())
        .isEqualTo(summary.messages());
    assertThat(guests.stream().mapToInt(Guest::clicks).sum())
        .isEqualTo(summary.clicks().stream().mapToInt(one -> one.people()).sum());
  }

  @Test
  void onlyTheOrganizerReadsWhatBegan() {
    Room room = world.room();
    assertThat(reports().list(world.org, 10)).isEmpty();
    Session live = world.started(room);
    world.sequence(live.id());

    assertThat(reports().list(world.org, 10)).extracting(Session::id).containsExactly(live.id());
    assertThat(reports().read(OrgId.next(world.ids), live.id())).isEmpty();
  }

  private ReadReports reports() {
    return new ReadReports(
        world.rooms,
        world.sessions,
        world.attendance,
        world.log,
        new SessionFigures(world.attendance, world.log),
        session -> List.of(),
        world.clock());
  }

  private void say(Session live, String who, Role role, String name, String text) {
    put(live, EventType.MESSAGE_POSTED, new Actor(who, role, name), Map.of("text", text));
  }

  private void shown(Session live, BannerId banner, String title) {
    put(
        live,
        EventType.BANNER_SHOWN,
        new Actor("host", Role.HOST, ""),
        Map.of("bannerId", banner.value(), "title", title));
  }

  private void put(Session live, String type, Actor actor, Map<String, Object> payload) {
    world.inbox.put(
        live.id(),
        Audience.PUBLIC,
        new EventDraft(new EventId(world.ids.next("evt_")), type, actor, payload),
        world.now());
  }
}

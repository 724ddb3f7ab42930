package kz.isra.testkit.session;

import java.time.Instant;
import java.util.List;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OccurrenceId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Summary;
import kz.isra.testkit.rooms.RoomFixtures;

/** Sessions to test with. */
public final class SessionFixtures {
  public static final Instant CREATED = Instant.parse("2026-11-24T12:00:00Z");
  public static final Instant STARTED = Instant.parse("2026-11-24T15:00:00Z");

  private SessionFixtures() {}

  public static Session planned(OrgId org, RoomId room, IdSource ids) {
    return Session.nextLive(SessionId.next(ids), org, room, "Вебинар", CREATED);
  }

  public static Session planned(IdSource ids) {
    return planned(OrgId.next(ids), RoomId.next(ids), ids);
  }

  public static Session occurrence(OrgId org, RoomId room, IdSource ids) {
    return Session.occurrence(
        SessionId.next(ids),
        org,
        room,
        "Автовебинар",
        AutowebinarId.next(ids),
        OccurrenceId.next(ids),
        ScenarioId.next(ids),
        STARTED,
        STARTED.plusSeconds(600),
        STARTED.minusSeconds(180),
        CREATED);
  }

  /** A rehearsal that began at {@link #STARTED}. */
  public static Session rehearsal(OrgId org, RoomId room, IdSource ids) {
    return Session.rehearsal(
        SessionId.next(ids),
        org,
        room,
        "Вебинар",
        RoomFixtures.YOUTUBE,
        STARTED.plusSeconds(7_200),
        STARTED.plusSeconds(60),
        STARTED);
  }

  /** The session one version on, on air since {@link #STARTED}. */
  public static Session live(Session planned) {
    return planned
        .edit()
        .become(SessionState.LIVE)
        .startedAt(STARTED)
        .plannedEnd(STARTED.plusSeconds(5_400))
        .source(RoomFixtures.YOUTUBE)
        .pricePerHour(new Money(500))
        .expected(30, 90)
        .held(new Money(22_500))
        .dueAt(STARTED.plusSeconds(60))
        .next();
  }

  /** The session one version on, over since a moment. */
  public static Session ending(Session live, Instant at) {
    return live.edit().become(SessionState.ENDING).ended(at, EndReason.HOST).dueAt(at).next();
  }

  public static Summary summary(IdSource ids) {
    return new Summary(
        3,
        2,
        123_456,
        7,
        List.of(new Summary.Clicks(BannerId.next(ids), "Купить", 2)),
        new Money(17),
        new Money(17),
        new Money(22_483),
        Money.ZERO);
  }
}

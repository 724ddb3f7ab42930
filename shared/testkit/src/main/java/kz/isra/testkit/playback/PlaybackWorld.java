package kz.isra.testkit.playback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.CheckWish;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.PublishAutowebinar;
import kz.isra.domain.autowebinar.Wish;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.language.Language;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.money.Money;
import kz.isra.domain.playback.MissNotice;
import kz.isra.domain.playback.PlanStarts;
import kz.isra.domain.playback.Playback;
import kz.isra.domain.playback.PlaybackPorts;
import kz.isra.domain.playback.ReadAiring;
import kz.isra.domain.playback.StopAiring;
import kz.isra.domain.playback.Sweep;
import kz.isra.domain.playback.TendOccurrence;
import kz.isra.domain.playback.WatchFunds;
import kz.isra.domain.pricing.PriceList;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.FinishSession;
import kz.isra.domain.session.InterruptedSessions;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.StartSession;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.account.InMemoryStandings;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.autowebinar.InMemoryAiringContent;
import kz.isra.testkit.autowebinar.InMemoryAutowebinars;
import kz.isra.testkit.autowebinar.InMemoryOccurrences;
import kz.isra.testkit.ledger.InMemorySessionFunds;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryInbox;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.media.AssetFixtures;
import kz.isra.testkit.media.InMemoryAssets;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.scenario.InMemoryScenarioContent;
import kz.isra.testkit.scenario.InMemoryScenarios;
import kz.isra.testkit.session.InMemoryAirings;
import kz.isra.testkit.session.InMemorySessions;

/**
 * Everything that autowebinars need, in memory: one organizer, a film of 30 minutes, a scenario
 * recorded with it, and rooms. The real use cases work on it.
 */
public final class PlaybackWorld {
  public static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  /** The banner of the script. */
  public static final String BANNER = "ban_aaaaaaaaaaaaaaaaaaaaaaaaaa";

  public static final Duration LENGTH = Duration.ofMinutes(30);

  public final MovingClock clock = new MovingClock(NOW);
  public final IdSource ids;
  public final OrgId org;
  public final AssetId film;
  public final ScenarioId scenario;
  public final InMemoryRooms rooms = new InMemoryRooms();
  public final InMemoryInbox inbox = new InMemoryInbox();
  public final InMemoryLog log = new InMemoryLog();
  public final InMemoryAssets assets = new InMemoryAssets();
  public final InMemoryScenarios scenarios = new InMemoryScenarios();
  public final InMemoryScenarioContent scenarioContent = new InMemoryScenarioContent();
  public final InMemoryAiringContent airingContent = new InMemoryAiringContent();
  public final InMemoryAttendance attendance = new InMemoryAttendance();
  public final InMemorySessionFunds money = new InMemorySessionFunds();
  public final InMemoryStandings standings = new InMemoryStandings();
  public final InMemorySessions sessionRows = new InMemorySessions();
  public final InMemoryAutowebinars autowebinarRows = new InMemoryAutowebinars(clock);
  public final InMemoryFirings firings = new InMemoryFirings();
  public final List<String> notices = new ArrayList<>();
  public final List<Session> endNews = new ArrayList<>();
  public final List<Session> asked = new ArrayList<>();
  public final List<String> fundsNews = new ArrayList<>();

  /** The ports as the use cases see them; a test may put something between. */
  public final PlaybackPorts ports;

  public final PublishAutowebinar publishing;
  public final PlanStarts planning;
  public final TendOccurrence tending;
  public final StopAiring stopping;
  public final Sweep sweep;
  public final FinishSession finishing;
  public final StartSession startLive;
  public final EndSession endLive;
  public final ReadAiring reading;
  private final Sequencer sequencer = new Sequencer(log, new JsonEventCodec(), 1_000);
  private int sequenced;

  public PlaybackWorld(long seed) {
    this(seed, UnaryOperator.identity(), Money.tenge(1_000_000));
  }

  /**
   * @param between puts something between the use cases and the ports
   * @param balance of the organizer
   */
  public PlaybackWorld(long seed, UnaryOperator<PlaybackPorts> between, Money balance) {
    ids = EventFixtures.ids(seed);
    org = OrgId.next(ids);
    film = AssetId.next(ids);
    scenario = ScenarioId.next(ids);
    var list = new PriceList(1, Money.tenge(5), Money.tenge(40), Money.tenge(1_000), List.of());
    MissNotice notice =
        (occurrence, now) ->
            notices.add(occurrence.startsAt() + " " + occurrence.reason().orElseThrow().code());
    ports =
        between.apply(
            new PlaybackPorts(
                autowebinarRows,
                new InMemoryOccurrences(autowebinarRows),
                sessionRows,
                new InMemoryAirings(rooms, sessionRows, inbox),
                rooms,
                assets,
                at -> list,
                money,
                standings,
                firings,
                Optional.of(notice)));
    if (balance.isPositive()) {
      money.withMain(org, balance);
    }
    assets.create(AssetFixtures.ready(film, org, LENGTH, NOW));
    record(scenario, Optional.of(film));

    publishing =
        new PublishAutowebinar(
            new CheckWish(
                rooms, scenarios, assets, ports.autowebinars(), ports.occurrences(), standings),
            ports.autowebinars(),
            scenarioContent,
            airingContent);
    var playback = new Playback(ports);
    planning = playback.planning();
    tending = playback.tending();
    stopping = playback.stopping();
    endLive = new EndSession(ports.rooms(), ports.sessions(), ports.airings(), clock);
    startLive =
        new StartSession(
            ports.rooms(),
            ports.sessions(),
            ports.airings(),
            ports.funds(),
            at -> list,
            standings,
            assets,
            ids,
            clock);
    var funds =
        new WatchFunds(ports, (row, runs, run) -> fundsNews.add(row.title() + " " + runs), clock);
    finishing =
        new FinishSession(
            ports.sessions(),
            ports.airings(),
            inbox,
            log,
            attendance,
            new InMemoryPersonalData(),
            ports.funds(),
            scenarios,
            scenarioContent,
            playback.afterEnd(),
            ended -> {
              funds.sessionEnded(ended);
              endNews.add(ended);
            },
            ids,
            clock);
    sweep =
        new Sweep(
            ports.autowebinars(),
            ports.occurrences(),
            ports.sessions(),
            planning,
            tending,
            new InterruptedSessions(ports.sessions(), ports.airings(), endLive, clock),
            finishing,
            asked::add);
    reading =
        new ReadAiring(ports.sessions(), ports.occurrences(), ports.autowebinars(), airingContent);
  }

  /** Adds a room with its next live session. */
  public RoomId room(String slug) {
    RoomId id = RoomId.next(ids);
    Session next = Session.nextLive(SessionId.next(ids), org, id, slug, clock.instant());
    var settings =
        new RoomSettings(
            new Slug(slug),
            slug,
            "",
            "",
            Schedule.ALMATY,
            Language.RU,
            Optional.of(new Source.Hls(URI.create("https://video.example/live.m3u8"))),
            30,
            60,
            false,
            Optional.empty());
    rooms.create(
        new Room(
            id,
            org,
            1,
            settings,
            next.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            clock.instant()));
    sessionRows.create(next);
    return id;
  }

  /** Adds a scenario with a banner and some messages. */
  public void record(ScenarioId id, Optional<AssetId> exact) {
    scenarios.create(
        new Scenario(id, org, "Вебинар", Optional.empty(), Optional.empty(), 1, NOW),
        new ScenarioVersion(id, 1, LENGTH.toMillis(), exact, 3, 1, NOW));
    scenarioContent.save(org, id, 1, script());
  }

  /** Adds a scenario with nothing in it. */
  public void recordEmpty(ScenarioId id) {
    scenarios.create(
        new Scenario(id, org, "Пусто", Optional.empty(), Optional.empty(), 1, NOW),
        new ScenarioVersion(id, 1, 0, Optional.empty(), 0, 0, NOW));
    scenarioContent.save(org, id, 1, List.of());
  }

  public static List<ScenarioEvent> script() {
    var viewer = new Actor("viewer-1", Role.SCRIPT, "Айгүл");
    var host = new Actor("host", Role.HOST, "Арман");
    return List.of(
        event("message-1", 10_000, 1, "message.posted", viewer, Map.of("text", "Салем")),
        event(
            "banner-on-1",
            40_000,
            2,
            "banner.shown",
            host,
            Map.of("bannerId", BANNER, "kind", "text", "title", "Курс")),
        event("message-2", 65_000, 3, "message.posted", viewer, Map.of("text", "Сколько?")),
        event("banner-off", 100_000, 4, "banner.hidden", host, Map.of("bannerId", BANNER)),
        event("message-3", 600_000, 5, "message.posted", host, Map.of("text", "Рахмет")));
  }

  public static ScenarioEvent event(
      String id, long offsetMs, long seq, String type, Actor actor, Map<String, Object> payload) {
    return new ScenarioEvent(new EventId(id), offsetMs, seq, type, actor, payload);
  }

  public Wish wish(RoomId room, Schedule schedule) {
    return new Wish(
        Optional.empty(),
        room,
        scenario,
        Optional.empty(),
        new Source.Stored(film),
        Optional.empty(),
        false,
        schedule);
  }

  /** Publishes an autowebinar that is expected to be accepted, and plans its first start. */
  public Autowebinar publish(RoomId room, Schedule schedule) {
    var outcome = publishing.create(org, ids.next("key_"), wish(room, schedule), clock.instant());
    if (outcome instanceof PublishAutowebinar.Outcome.Published published) {
      planning.afterEdit(published.autowebinar().id(), clock.instant());
      return published.autowebinar();
    }
    throw new AssertionError("Refused: " + outcome);
  }

  /** Does what the stream of the inbox does: brings what waits there into the logs. */
  public void sequence() {
    List<InMemoryInbox.Item> items = inbox.items();
    Map<SessionId, List<Arrival>> bySession = new HashMap<>();
    for (InMemoryInbox.Item item : items.subList(sequenced, items.size())) {
      bySession
          .computeIfAbsent(item.session(), id -> new ArrayList<>())
          .add(new Arrival.Readable(item.session(), item.audience(), item.draft(), item.at()));
    }
    sequenced = items.size();
    bySession.forEach((session, arrivals) -> sequencer.commit(session, Audience.PUBLIC, arrivals));
  }

  /** The occurrences of an autowebinar, the first start first. */
  public List<Occurrence> occurrences(AutowebinarId id) {
    return ports.occurrences().of(id, 100).reversed();
  }

  public Session session(Occurrence occurrence) {
    return sessionRows.find(occurrence.session()).orElseThrow();
  }

  /** Sets the clock, delivers the inbox and sweeps; fails where the sweep does. */
  public void at(Instant instant) {
    clock.set(instant);
    sequence();
    for (Sweep.Failure failure : sweep.sweep(instant)) {
      throw new AssertionError(failure.what(), failure.cause());
    }
    sequence();
  }
}

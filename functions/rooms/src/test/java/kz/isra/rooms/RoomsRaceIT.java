package kz.isra.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.scenario.DynamoScenarios;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.money.Money;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.scenario.Scenarios;
import kz.isra.domain.session.FinishSession;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionEvents;
import kz.isra.domain.session.SessionState;
import kz.isra.domain.session.Summary;
import kz.isra.lambda.Config;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.testkit.Proves;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.scenario.InMemoryScenarioContent;
import org.junit.jupiter.api.Test;

class RoomsRaceIT {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();
  private static final Money MONEY = Money.tenge(10_000);
  private final RoomsOnStores function = new RoomsOnStores();
  private final IdSource ids = Config.of(Map.of()).ids();
  private final OrgId org = OrgId.next(ids);
  private final String login = function.logins().login(org, LoginId.next(ids), true);

  @Proves({"RM-01", "I11"})
  @Test
  void sixtyFourCreationsAtOnceMakeTenRooms() throws Exception {
    List<ApiAnswer> answers = atOnce(64, this::create);

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
    assertThat(answers).filteredOn(answer -> answer.code().equals("ROOM_LIMIT")).hasSize(54);
    assertThat(function.parts().rooms().of(org)).hasSize(10);
  }

  @Proves({"RM-08", "I6", "I12"})
  @Test
  void sixteenStartsAndEndsAtOnceAreOneOfEachAndTheMoneyAddsUp() throws Exception {
    topUp();
    String room = create(1).json().path("id").asText();

    List<ApiAnswer> starts = atOnce(16, i -> call(room, "start"));

    assertThat(starts).extracting(ApiAnswer::status).containsOnly(200);
    assertThat(starts)
        .extracting(answer -> answer.json().path("sessionId").asText())
        .containsOnly(starts.getFirst().json().path("sessionId").asText());
    SessionId id = new SessionId(starts.getFirst().json().path("sessionId").asText());
    Session live = function.parts().sessions().find(id).orElseThrow();
    assertThat(available().held()).isEqualTo(live.held());
    assertThat(room(room).onAir().map(OnAir::session)).contains(id);

    AttendeeId anna = AttendeeId.next(ids);
    Instant start = live.startedAt().orElseThrow();
    function.parts().attendance().opened(id, anna, "socket", start);
    List<ApiAnswer> ends = atOnce(16, i -> call(room, "end"));
    assertThat(ends).extracting(ApiAnswer::status).containsOnly(202);

    sequence(function.parts().sessions().find(id).orElseThrow());
    atOnce(4, i -> finish().finish(id));

    Session ended = function.parts().sessions().find(id).orElseThrow();
    assertThat(ended.state()).isEqualTo(SessionState.ENDED);
    Summary summary = ended.summary().orElseThrow();
    Duration lasted = Duration.between(start, ended.endedAt().orElseThrow());
    assertThat(summary.attendeeMs()).isEqualTo(lasted.toMillis());
    assertThat(summary.captured().plus(summary.released())).isEqualTo(live.held());
    assertThat(available())
        .isEqualTo(new Available(MONEY.minus(summary.captured()), Money.ZERO, Money.ZERO));
    assertThat(scenarios().version(org, ended.scenario().orElseThrow(), 1)).isPresent();
    assertThat(room(room).onAir()).isEmpty();
    assertThat(call(room, "end").status()).isEqualTo(202);
    assertThat(call(room, "start").json().path("sessionId").asText()).isNotEqualTo(id.value());
  }

  @Proves("I5")
  @Test
  void withMoneyForOneOfTwoRoomsOneStarts() throws Exception {
    var books = new DynamoBooks(DYNAMO.client(), DYNAMO.table("Ledger"));
    books.post(
        books.load(org), Operation.topUp(TopUpId.next(ids), new Money(9_000), Instant.now()));
    List<String> rooms =
        List.of(create(1).json().path("id").asText(), create(2).json().path("id").asText());

    List<ApiAnswer> starts = atOnce(8, i -> call(rooms.get(i % 2), "start"));

    assertThat(starts).extracting(ApiAnswer::status).containsOnly(200, 402);
    assertThat(rooms).filteredOn(room -> room(room).onAir().isPresent()).hasSize(1);
    assertThat(available().held()).isEqualTo(new Money(9_000));
  }

  private FinishSession finish() {
    RoomsParts parts = function.parts();
    return new FinishSession(
        parts.sessions(),
        parts.airings(),
        parts.inbox(),
        parts.log(),
        parts.attendance(),
        new InMemoryPersonalData(),
        parts.funds(),
        scenarios(),
        new InMemoryScenarioContent(),
        (session, now) -> {},
        session -> {},
        ids,
        Config.of(Map.of()).clock());
  }

  private static Scenarios scenarios() {
    return new DynamoScenarios(DYNAMO.client(), DYNAMO.table("Scenarios"));
  }

  /** What the sequencer makes of the inbox. */
  private void sequence(Session ending) {
    List<Arrival> arrivals =
        List.of(
            new Arrival.Readable(
                ending.id(),
                Audience.PUBLIC,
                SessionEvents.started(ending),
                ending.startedAt().orElseThrow()),
            new Arrival.Readable(
                ending.id(),
                Audience.PUBLIC,
                SessionEvents.ended(ending),
                ending.endedAt().orElseThrow()));
    new Sequencer(function.parts().log(), new JsonEventCodec(), 1)
        .commit(ending.id(), Audience.PUBLIC, arrivals);
  }

  private void topUp() {
    var books = new DynamoBooks(DYNAMO.client(), DYNAMO.table("Ledger"));
    books.post(books.load(org), Operation.topUp(TopUpId.next(ids), MONEY, Instant.now()));
  }

  private Available available() {
    return function.parts().funds().available(org);
  }

  private Room room(String id) {
    return function.parts().rooms().of(org).stream()
        .filter(room -> room.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ApiAnswer create(int number) {
    return ApiCall.of("POST /api/rooms")
        .login(login)
        .header("idempotency-key", "key-" + number)
        .body(
            "{\"title\":\"Вебинар\",\"source\":{\"kind\":\"youtube\",\"videoId\":\"dQw4w9WgXcQ\"}}")
        .to(function);
  }

  private ApiAnswer call(String room, String what) {
    return ApiCall.of("POST /api/rooms/{roomId}/" + what)
        .login(login)
        .param("roomId", room)
        .to(function);
  }

  private static <T> List<T> atOnce(int count, IntFunction<T> work) throws Exception {
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      calls.add(() -> work.apply(number));
    }
    var results = new ArrayList<T>();
    try (var pool = Executors.newFixedThreadPool(count)) {
      for (var future : pool.invokeAll(calls)) {
        results.add(future.get());
      }
    }
    return results;
  }
}

package kz.isra.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.scenario.DynamoScenarios;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.adapter.s3.airing.S3AiringContent;
import kz.isra.adapter.s3.scenario.S3ScenarioContent;
import kz.isra.contract.EventType;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Role;
import kz.isra.domain.scenario.Recording;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.lambda.JsonAiringCodec;
import kz.isra.lambda.JsonScenarioCodec;
import kz.isra.testkit.log.EventFixtures;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The live of in-step's vectors, as if it had been held: its log is recorded and saved as the end
 * of a session does it, into the stores of the host of this JVM. Three minutes need not be waited
 * for.
 */
final class RecordedFilm {
  private static final Actor HOST = new Actor("log_host", Role.HOST, "Дана");
  private static final Actor VIEWER = new Actor("att_viewer", Role.VIEWER, "Айгүл");
  private final DynamoScenarios scenarios =
      new DynamoScenarios(DynamoDbClient.create(), "ScenariosTable");
  private final S3Objects objects = new S3Objects(S3Client.create(), "isra-contentbucket");
  private final S3AiringContent airings = new S3AiringContent(objects, new JsonAiringCodec());
  private final IdSource ids = EventFixtures.ids(11);
  private final Instant now = Clock.systemUTC().instant();
  private final List<Event> log = new ArrayList<>();

  /**
   * Log: message at 60, banner A on 70, off 110, message 90, banner B on 140, message 150, end 180.
   *
   * @param positions whether the host's player reported where it stood, 12 s late
   */
  String save(OrgId org, RoomId room, String title, boolean positions) {
    log.clear();
    add(0, EventType.SESSION_STARTED, HOST, Map.of("kind", "live"));
    if (positions) {
      for (int second = 20; second < 60; second += 20) {
        long videoMs = (second + 18) * 1_000L;
        add(second, EventType.VIDEO_POSITION, HOST, Map.of("videoMs", videoMs));
      }
    }
    add(60, EventType.MESSAGE_POSTED, HOST, Map.of("text", "Открываем первую главу"));
    add(70, EventType.BANNER_SHOWN, HOST, banner("A"));
    add(90, EventType.MESSAGE_POSTED, VIEWER, Map.of("text", "А запись будет?"));
    add(110, EventType.BANNER_HIDDEN, HOST, Map.of("bannerId", "ban_A"));
    add(140, EventType.BANNER_SHOWN, HOST, banner("B"));
    add(150, EventType.MESSAGE_POSTED, HOST, Map.of("text", "Спасибо, до встречи"));
    add(180, EventType.SESSION_ENDED, HOST, Map.of("reason", "host"));
    var recording = Recording.of(log, Map.of());
    ScenarioId id = ScenarioId.next(ids);
    new S3ScenarioContent(objects, new JsonScenarioCodec()).save(org, id, 1, recording.events());
    scenarios.create(
        new Scenario(id, org, title, Optional.of(room), Optional.empty(), 1, now),
        new ScenarioVersion(
            id,
            1,
            recording.lengthMs(),
            Optional.empty(),
            recording.messages(),
            recording.banners(),
            now));
    return id.value();
  }

  /** What was compiled: {@code second what} for every event. */
  List<String> compiled(String autowebinar, long version) {
    Airing airing =
        airings.load(AutowebinarId.of(autowebinar).orElseThrow(), version).orElseThrow();
    return airing.events().stream()
        .map(event ->
            event.offsetMs() / 1_000.0
                + switch (event.type()) {
                  case EventType.BANNER_SHOWN -> " show ";
                  case EventType.BANNER_HIDDEN -> " hide ";
                  default -> " ";
                }
                + event.payload().getOrDefault("bannerId", event.payload().get("text")))
        .toList();
  }

  private static Map<String, Object> banner(String name) {
    return Map.of("bannerId", "ban_" + name, "kind", "text", "title", "Баннер " + name);
  }

  private void add(long second, String type, Actor actor, Map<String, Object> payload) {
    int seq = log.size() + 1;
    log.add(
        new Event(
            Event.VERSION,
            new EventId("recorded-" + seq),
            seq,
            second * 1_000,
            now.plusSeconds(second),
            type,
            actor,
            payload));
  }
}

package kz.isra.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import kz.isra.contract.EventType;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Pushes;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Sequencer;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.StreamRecord;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.connections.InMemoryConnections;
import kz.isra.testkit.connections.RecordingPushes;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.FailingLog;
import kz.isra.testkit.log.InMemoryLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InboxConsumerTest {
  private static final SessionId ONE = EventFixtures.session(1);
  private static final SessionId TWO = EventFixtures.session(2);
  private final InMemoryLog log = new InMemoryLog();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final RecordingPushes pushes = new RecordingPushes();
  private final MovingClock clock = new MovingClock(EventFixtures.START.plusSeconds(61));
  private int position;

  @Test
  void sendsOneFramePerSocketForAWholeBatchOfASession() {
    open(ONE, "con-1", Role.VIEWER);
    open(ONE, "con-2", Role.HOST);
    open(TWO, "con-3", Role.VIEWER);

    List<String> failed =
        consumer(log)
            .consume(
                List.of(
                    message(ONE, "message-1"),
                    message(TWO, "message-2"),
                    message(ONE, "message-3")));

    assertThat(failed).isEmpty();
    assertThat(pushes.to("con-1")).hasSize(1).isEqualTo(pushes.to("con-2"));
    assertThat(pushes.to("con-1").getFirst())
        .isEqualTo(utf8(log.frame(ONE, Audience.PUBLIC, 1).orElseThrow()))
        .contains("message-1", "message-3")
        .doesNotContain("message-2");
    assertThat(pushes.to("con-3")).hasSize(1);
  }

  @Test
  void sendsAndWritesNothingForABatchThatComesAgain() {
    open(ONE, "con-1", Role.VIEWER);
    var consumer = consumer(log);
    List<StreamRecord> batch = List.of(message(ONE, "message-1"), message(ONE, "message-2"));
    consumer.consume(batch);

    assertThat(consumer.consume(batch)).isEmpty();
    assertThat(consumer(log).consume(batch)).isEmpty();

    assertThat(pushes.to("con-1")).hasSize(1);
    assertThat(log.events(ONE, Audience.PUBLIC)).hasSize(2);
  }

  @Test
  void forgetsASocketThatIsGone() {
    open(ONE, "con-1", Role.VIEWER);
    open(ONE, "con-2", Role.VIEWER);
    pushes.answer("con-1", Pushes.Push.GONE);

    consumer(log).consume(List.of(message(ONE, "message-1")));

    assertThat(connections.of(ONE)).extracting(Connection::id).containsExactly("con-2");
    assertThat(pushes.to("con-2")).hasSize(1);
  }

  @Test
  void keepsASocketThatSeemsGoneWhileItIsStillBeingOpened() {
    open(ONE, "con-1", Role.VIEWER);
    pushes.answer("con-1", Pushes.Push.GONE);
    clock.set(EventFixtures.START.plusSeconds(59));
    var consumer = consumer(log);
    consumer.consume(List.of(message(ONE, "message-1")));
    pushes.answer("con-1", Pushes.Push.SENT);

    consumer.consume(List.of(message(ONE, "message-2")));

    assertThat(pushes.to("con-1")).hasSize(1);
  }

  @Test
  void neverLetsADeadSocketHoldUpTheOthers() {
    for (int i = 0; i < 60; i++) {
      open(ONE, "con-" + i, Role.VIEWER);
    }
    var dead = new CountDownLatch(1);
    for (int i = 0; i < 20; i++) {
      pushes.block("con-" + i, dead);
    }
    var consumer = consumer(log);

    consumer.consume(List.of(message(ONE, "message-1")));
    consumer.consume(List.of(message(ONE, "message-2")));

    for (int i = 20; i < 60; i++) {
      assertThat(pushes.to("con-" + i)).hasSize(2);
    }
    dead.countDown();
  }

  @Test
  void reportsOnlyTheRecordsOfTheSessionThatFailed() {
    open(TWO, "con-2", Role.VIEWER);
    Log down = new FailingLog(log, new Random(1), 100);
    Log halfDown =
        new InMemoryLog() {
          @Override
          public boolean append(kz.isra.domain.log.Frame frame) {
            return frame.block().session().equals(ONE) ? down.append(frame) : super.append(frame);
          }
        };
    StreamRecord first = message(ONE, "message-1");
    StreamRecord second = message(ONE, "message-2");

    List<String> failed =
        consumer(halfDown).consume(List.of(first, message(TWO, "message-3"), second));

    assertThat(failed).containsExactly(first.sequenceNumber(), second.sequenceNumber());
    assertThat(pushes.to("con-2")).hasSize(1);
  }

  @Test
  void writesAVoidEventForAPoisonRecordAndGoesOn() {
    var poison = new HashMap<>(message(ONE, "message-1").newImage());
    poison.put("actorRole", "emperor");
    var nameless = Map.<String, Object>of("pk", "nobody", "sk", "x");

    List<String> failed =
        consumer(log).consume(List.of(record(poison), record(nameless), message(ONE, "message-2")));

    assertThat(failed).isEmpty();
    assertThat(log.events(ONE, Audience.PUBLIC))
        .extracting(Event::type)
        .containsExactly(EventType.VOID, EventType.MESSAGE_POSTED);
  }

  @Test
  void sendsToTheStaffWhatIsForTheStaff() {
    open(ONE, "con-1", Role.VIEWER);
    open(ONE, "con-2", Role.HOST);
    var staff = new HashMap<>(message(ONE, "message-1").newImage());
    staff.put("audience", "staff");

    consumer(log).consume(List.of(record(staff)));

    assertThat(pushes.to("con-1")).isEmpty();
    assertThat(pushes.to("con-2")).hasSize(1);
  }

  @Test
  void sendsABurstInFewFramesThatFitASocket() {
    open(ONE, "con-1", Role.VIEWER);
    var burst = new ArrayList<StreamRecord>();
    for (int i = 0; i < 200; i++) {
      burst.add(message(ONE, "message-%06d".formatted(i)));
    }

    consumer(log).consume(burst);

    assertThat(pushes.to("con-1")).hasSizeBetween(2, 4);
    assertThat(pushes.to("con-1"))
        .allSatisfy(frame ->
            assertThat(frame.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(28 * 1024));
    assertThat(log.events(ONE, Audience.PUBLIC)).hasSize(200);
  }

  private InboxConsumer consumer(Log over) {
    return new InboxConsumer(
        new Sequencer(over, new JsonEventCodec(), 10),
        new Fanout(pushes, new Listeners(connections), new PostBudget(100_000), clock),
        new Pacer());
  }

  private void open(SessionId session, String connection, Role role) {
    connections.open(
        new Connection(connection, session, role, "subject", EventFixtures.START),
        "nonce-" + connection,
        EventFixtures.START);
  }

  private StreamRecord message(SessionId session, String id) {
    return record(
        Map.of(
            "pk",
            session.value(),
            "sk",
            id,
            "audience",
            "public",
            "type",
            EventType.MESSAGE_POSTED,
            "actorId",
            "att_1",
            "actorRole",
            "viewer",
            "actorName",
            "Айгүл",
            "payload",
            Map.of("text", "сәлем"),
            "at",
            EventFixtures.START.toEpochMilli()));
  }

  private StreamRecord record(Map<String, Object> image) {
    return new StreamRecord(Integer.toString(++position), "arn:inbox", "INSERT", image);
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

package kz.isra.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.isra.contract.EventType;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Frame;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Sequencer;
import kz.isra.lambda.JsonEventCodec;
import org.junit.jupiter.api.Test;

/** What the sequencer promises on any log, under repeats, reordering, rivals and crashes. */
public abstract class SequencerContractTest {
  private static final int SESSION_EVENTS = 300;

  /** An empty log; may be shared by tests, which use different sessions. */
  protected abstract Log log();

  /** How many generated sessions each property is tried on. */
  protected abstract int seeds();

  @Test
  void writesEveryEventOnceInTheOrderOfArrival() {
    for (int seed = 0; seed < seeds(); seed++) {
      var random = new Random(seed);
      SessionId session = EventFixtures.session(1_000 + seed);
      List<Arrival> arrivals = EventFixtures.session(session, random, SESSION_EVENTS, true);
      var sequencer = sequencer(log());

      for (List<Arrival> batch : batches(arrivals, random)) {
        sequencer.commit(session, Audience.PUBLIC, batch);
      }

      assertThat(ids(session)).isEqualTo(idsOf(arrivals.subList(0, arrivals.size() - 1)));
      checkShape(session);
    }
  }

  @Test
  void addsNothingWhenBatchesRepeatOrASequencerStartsAnew() {
    for (int seed = 0; seed < seeds(); seed++) {
      var random = new Random(seed);
      SessionId session = EventFixtures.session(2_000 + seed);
      List<Arrival> arrivals = EventFixtures.session(session, random, SESSION_EVENTS, true);
      var sequencer = sequencer(log());
      int from = 0;
      while (from < arrivals.size()) {
        int to = Math.min(arrivals.size(), from + 1 + random.nextInt(80));
        int back = Math.max(0, from - random.nextInt(120));
        if (random.nextInt(3) == 0) {
          sequencer = sequencer(log());
        }
        sequencer.commit(session, Audience.PUBLIC, arrivals.subList(back, to));
        from = to;
      }

      assertThat(ids(session)).isEqualTo(idsOf(arrivals.subList(0, arrivals.size() - 1)));
      checkShape(session);
    }
  }

  @Test
  void writesEveryEventOnceWhenBatchesComeInAnyOrder() {
    for (int seed = 0; seed < seeds(); seed++) {
      var random = new Random(seed);
      SessionId session = EventFixtures.session(3_000 + seed);
      List<Arrival> arrivals = EventFixtures.session(session, random, SESSION_EVENTS, false);
      var batches = new ArrayList<>(batches(arrivals, random));
      batches.addAll(batches.subList(0, batches.size() / 2));
      Collections.shuffle(batches, random);
      var sequencer = sequencer(log());

      batches.forEach(batch -> sequencer.commit(session, Audience.PUBLIC, batch));

      assertThat(ids(session)).containsExactlyInAnyOrderElementsOf(idsOf(arrivals));
      checkShape(session);
    }
  }

  @Test
  void writesEveryEventOnceWhenTwoSequencersServeTheSameLogAtOnce() throws Exception {
    for (int seed = 0; seed < seeds(); seed++) {
      var random = new Random(seed);
      SessionId session = EventFixtures.session(4_000 + seed);
      List<Arrival> arrivals = EventFixtures.session(session, random, SESSION_EVENTS, false);
      var pushed = new HashSet<Long>();
      try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        var running = new ArrayList<Future<?>>();
        for (int rival = 0; rival < 2; rival++) {
          var sequencer = sequencer(log());
          List<List<Arrival>> batches = batches(arrivals, random);
          running.add(
              executor.submit(() -> {
                for (List<Arrival> batch : batches) {
                  for (Frame frame : sequencer.commit(session, Audience.PUBLIC, batch)) {
                    synchronized (pushed) {
                      pushed.add(frame.block().number());
                    }
                  }
                }
              }));
        }
        for (Future<?> rival : running) {
          rival.get();
        }
      }

      assertThat(ids(session)).containsExactlyInAnyOrderElementsOf(idsOf(arrivals));
      checkShape(session);
      assertThat(pushed).hasSize(log().after(session, Audience.PUBLIC, 0).size());
    }
  }

  @Test
  void losesNothingWhenAWriteFailsBeforeOrAfterItTookEffect() {
    int faults = 0;
    for (int seed = 0; seed < seeds(); seed++) {
      var random = new Random(seed);
      SessionId session = EventFixtures.session(5_000 + seed);
      List<Arrival> arrivals = EventFixtures.session(session, random, SESSION_EVENTS, true);
      var failing = new FailingLog(log(), random);
      var sequencer = sequencer(failing);
      for (List<Arrival> batch : batches(arrivals, random)) {
        boolean done = false;
        while (!done) {
          try {
            sequencer.commit(session, Audience.PUBLIC, batch);
            done = true;
          } catch (FailingLog.Failure e) {
            faults++;
          }
        }
      }

      assertThat(ids(session)).isEqualTo(idsOf(arrivals.subList(0, arrivals.size() - 1)));
      checkShape(session);
    }
    assertThat(faults).isPositive();
  }

  @Test
  void putsAVoidEventWhereARecordCannotBeRead() {
    SessionId session = EventFixtures.session(6_000);
    var unreadable =
        new Arrival.Unreadable(
            session,
            Audience.PUBLIC,
            new kz.isra.domain.id.EventId("broken-1"),
            java.util.Optional.empty());

    sequencer(log())
        .commit(
            session,
            Audience.PUBLIC,
            List.of(
                EventFixtures.arrival(session, EventFixtures.started(session), EventFixtures.START),
                unreadable,
                EventFixtures.arrival(
                    session,
                    EventFixtures.message("message-1", "x".repeat(40_000)),
                    EventFixtures.START.plusSeconds(2)),
                EventFixtures.arrival(
                    session,
                    EventFixtures.message("message-2", "after"),
                    EventFixtures.START.plusSeconds(3))));

    List<Event> events = log().events(session, Audience.PUBLIC);
    assertThat(events)
        .extracting(Event::type)
        .containsExactly(
            EventType.SESSION_STARTED, EventType.VOID, EventType.VOID, EventType.MESSAGE_POSTED);
    assertThat(events).extracting(Event::offsetMs).containsExactly(0L, 0L, 2_000L, 3_000L);
    assertThat(events.get(1).text("reason")).isEqualTo("unreadable");
    assertThat(events.get(2).text("reason")).isEqualTo("too_large");
  }

  @Test
  void takesNothingAfterTheEnd() {
    SessionId session = EventFixtures.session(7_000);
    var sequencer = sequencer(log());
    sequencer.commit(
        session,
        Audience.PUBLIC,
        List.of(
            EventFixtures.arrival(session, EventFixtures.started(session), EventFixtures.START),
            EventFixtures.arrival(
                session, EventFixtures.ended(session), EventFixtures.START.plusSeconds(9))));

    List<Frame> frames =
        sequencer.commit(
            session,
            Audience.PUBLIC,
            List.of(
                EventFixtures.arrival(
                    session,
                    EventFixtures.message("message-1", "late"),
                    EventFixtures.START.plusSeconds(10))));

    assertThat(frames).isEmpty();
    assertThat(log().head(session, Audience.PUBLIC).ended()).isTrue();
    assertThat(log().head(session, Audience.PUBLIC).seq()).isEqualTo(2);
  }

  @Test
  void givesTheShardItsFailureWhenTheStoreIsDown() {
    SessionId session = EventFixtures.session(8_000);
    Log down = new FailingLog(log(), new Random(), 100);

    assertThatThrownBy(() ->
            sequencer(down)
                .commit(
                    session,
                    Audience.PUBLIC,
                    List.of(
                        EventFixtures.arrival(
                            session, EventFixtures.started(session), EventFixtures.START))))
        .isInstanceOf(FailingLog.Failure.class);
  }

  private static Sequencer sequencer(Log log) {
    return new Sequencer(log, new JsonEventCodec(), 10);
  }

  private List<String> ids(SessionId session) {
    return log().events(session, Audience.PUBLIC).stream()
        .map(event -> event.id().value())
        .toList();
  }

  private static List<String> idsOf(List<Arrival> arrivals) {
    return arrivals.stream().map(arrival -> arrival.id().value()).toList();
  }

  private static List<List<Arrival>> batches(List<Arrival> arrivals, Random random) {
    var batches = new ArrayList<List<Arrival>>();
    int from = 0;
    while (from < arrivals.size()) {
      int to = Math.min(arrivals.size(), from + 1 + random.nextInt(90));
      batches.add(arrivals.subList(from, to));
      from = to;
    }
    return batches;
  }

  private void checkShape(SessionId session) {
    List<Block> blocks = log().after(session, Audience.PUBLIC, 0);
    long seq = 0;
    long offset = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      assertThat(block.number()).isEqualTo(i + 1L);
      assertThat(log().frame(session, Audience.PUBLIC, block.number()))
          .hasValueSatisfying(
              bytes -> assertThat(bytes.length).isLessThanOrEqualTo(Block.LARGEST_FRAME));
      for (Event event : block.events()) {
        assertThat(event.seq()).isEqualTo(++seq);
        assertThat(event.offsetMs()).isGreaterThanOrEqualTo(offset);
        offset = event.offsetMs();
      }
    }
    assertThat(log().head(session, Audience.PUBLIC)).isEqualTo(Log.Head.of(blocks.getLast()));
  }
}

package kz.isra.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.isra.contract.EventType;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.scenario.Binding;
import kz.isra.domain.scenario.InStep;
import kz.isra.domain.scenario.Recording;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.JsonScenarioCodec;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.log.InMemoryLog;
import org.junit.jupiter.api.Test;

@Proves({"RM-06", "SC1", "I14"})
class RecordedOrderTest {
  @Test
  void aReplayHasTheOrderAndTheMomentsOfTheRecordedLog() {
    for (int seed = 0; seed < 50; seed++) {
      List<Event> log = log(seed);
      List<Event> said =
          log.stream().filter(event -> event.type().equals(EventType.MESSAGE_POSTED)).toList();
      Recording recording = Recording.of(log, Map.of());

      InStep.Script script =
          InStep.align(saved(recording.events()), Binding.exact(recording.lengthMs() + 1));

      assertThat(script.events())
          .as("seed %d", seed)
          .extracting(ScenarioEvent::seq)
          .containsExactlyElementsOf(said.stream().map(Event::seq).toList());
      assertThat(script.events())
          .extracting(ScenarioEvent::offsetMs)
          .containsExactlyElementsOf(said.stream().map(Event::offsetMs).toList());
      assertThat(script.events())
          .isSortedAccordingTo(
              Comparator.comparingLong(ScenarioEvent::offsetMs)
                  .thenComparingLong(ScenarioEvent::seq));
      assertThat(script.droppedMessages()).isZero();
    }
  }

  /** As the events come back from where they are kept. */
  private static List<ScenarioEvent> saved(List<ScenarioEvent> events) {
    var codec = new JsonScenarioCodec();
    List<ScenarioEvent> read = codec.decode(codec.encode(events));
    assertThat(read).isEqualTo(events);
    return read;
  }

  private static List<Event> log(long seed) {
    SessionId session = EventFixtures.session(seed);
    var log = new InMemoryLog();
    new Sequencer(log, new JsonEventCodec(), 1)
        .commit(
            session, Audience.PUBLIC, EventFixtures.session(session, new Random(seed), 200, true));
    return new ArrayList<>(log.events(session, Audience.PUBLIC));
  }
}

package kz.isra.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import kz.isra.domain.scenario.Anchor;
import kz.isra.domain.scenario.Binding;
import kz.isra.domain.scenario.InStep;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.lambda.Json;
import org.junit.jupiter.api.Test;

/** The server keeps the vectors that the page keeps too. */
class InStepVectorsTest {
  private static final Actor HOST = new Actor("host", Role.HOST, "Дана");
  private static final Map<String, String> TYPES =
      Map.of(
          "message", EventType.MESSAGE_POSTED,
          "show", EventType.BANNER_SHOWN,
          "hide", EventType.BANNER_HIDDEN);

  @Test
  void alignsTheVectorsThatThePageAlignsToo() throws Exception {
    int cases = 0;
    for (JsonNode vector : vectors().path("cases")) {
      String name = vector.path("name").asText();
      InStep.Script script = InStep.align(log(vector), binding(vector));

      assertThat(script.events().stream().map(InStepVectorsTest::told))
          .as(name)
          .containsExactlyElementsOf(texts(vector.path("shown")));
      assertThat(script.droppedMessages() + script.droppedBanners())
          .as(name)
          .isEqualTo(vector.path("dropped").size());
      cases++;
    }
    assertThat(cases).isGreaterThanOrEqualTo(12);
  }

  private static List<ScenarioEvent> log(JsonNode vector) {
    var events = new ArrayList<ScenarioEvent>();
    for (String told : texts(vector.path("log"))) {
      String[] parts = told.split(" ", 3);
      int seq = events.size() + 1;
      String what = parts[1].equals("message") ? "text" : "bannerId";
      events.add(
          new ScenarioEvent(
              new EventId("vector-" + (1_000 + seq)),
              Long.parseLong(parts[0]) * 1_000,
              seq,
              TYPES.get(parts[1]),
              HOST,
              Map.of(what, parts[2])));
    }
    return events;
  }

  private static String told(ScenarioEvent event) {
    long second = event.offsetMs() / 1_000;
    Map<String, Object> payload = event.payload();
    return switch (event.type()) {
      case EventType.MESSAGE_POSTED -> second + " message " + payload.get("text");
      case EventType.BANNER_SHOWN -> second + " show " + payload.get("bannerId");
      default -> second + " hide " + payload.get("bannerId");
    };
  }

  private static Binding binding(JsonNode vector) {
    var anchors = new ArrayList<Anchor>();
    for (JsonNode pair : vector.path("anchors")) {
      anchors.add(new Anchor(pair.path(0).asLong() * 1_000, pair.path(1).asLong() * 1_000));
    }
    return new Binding(
        vector.path("playFrom").asLong() * 1_000, vector.path("playTo").asLong() * 1_000, anchors);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode vectors() throws Exception {
    try (var in = InStepVectorsTest.class.getResourceAsStream("/vectors/in-step.json")) {
      assertThat(in).isNotNull();
      return Json.tree(in.readAllBytes());
    }
  }
}

package kz.isra.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Screen;
import kz.isra.lambda.Json;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.testkit.log.GeneratedVectors.Expected;
import org.junit.jupiter.api.Test;

class ScreenVectorsTest {
  private static final int SEEDS = 300;
  private static final JsonEventCodec CODEC = new JsonEventCodec();

  @Test
  void foldsTheVectorsThatThePagesFoldToo() throws Exception {
    int cases = 0;
    for (JsonNode vector : vectors().path("cases")) {
      JsonNode expect = vector.path("expect");
      var messages = new ArrayList<String>();
      expect.path("messages").forEach(id -> messages.add(id.asText()));
      check(
          vector.path("name").asText(),
          events(vector.path("events")),
          events(vector.path("other")),
          new Expected(
              expect.path("state").asText(),
              Optional.of(expect.path("banner")).filter(JsonNode::isTextual).map(JsonNode::asText),
              messages));
      cases++;
    }
    assertThat(cases).isGreaterThan(20);
  }

  @Test
  void mergesSnapshotsIntoTheFoldOfTheInterleavedEvents() {
    for (long seed = 0; seed < SEEDS; seed++) {
      GeneratedVectors.Case generated = GeneratedVectors.of(seed);
      check("seed " + seed, generated.live(), generated.script(), generated.expected());
      shuffled(seed, generated);
    }
  }

  private static void shuffled(long seed, GeneratedVectors.Case generated) {
    var all = new ArrayList<>(generated.live());
    all.addAll(generated.script());
    Collections.shuffle(all, new Random(seed));
    assertThat(seen(Screen.of(all))).as("seed %d shuffled", seed).isEqualTo(generated.expected());
  }

  private static void check(String name, List<Event> one, List<Event> other, Expected expected) {
    Screen first = Screen.of(one);
    Screen second = Screen.of(other);
    var all = new ArrayList<>(one);
    all.addAll(other);

    assertThat(seen(Screen.of(all))).as(name).isEqualTo(expected);
    assertThat(seen(Screen.of(all.reversed()))).as("%s, backwards", name).isEqualTo(expected);
    assertThat(seen(Screen.of(all).fold(all))).as("%s, twice", name).isEqualTo(expected);
    assertThat(first.merge(second)).as("%s, merged", name).isEqualTo(Screen.of(all));
    assertThat(second.merge(first)).as("%s, merged", name).isEqualTo(Screen.of(all));
    assertThat(seen(Screen.of(first.snapshot().events()).fold(second.snapshot().events())))
        .as("%s, by snapshots", name)
        .isEqualTo(expected);
  }

  private static Expected seen(Screen screen) {
    return new Expected(
        screen.state().name(),
        screen.banner().map(event -> event.id().value()),
        screen.messages().stream().map(event -> event.id().value()).toList());
  }

  private static JsonNode vectors() throws Exception {
    try (var in = ScreenVectorsTest.class.getResourceAsStream("/vectors/screen.json")) {
      assertThat(in).isNotNull();
      return Json.tree(in.readAllBytes());
    }
  }

  private static List<Event> events(JsonNode list) {
    var events = new ArrayList<Event>();
    list.forEach(item -> events.add(CODEC.decodeEvent(Json.bytes(item))));
    return events;
  }
}

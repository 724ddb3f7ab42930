package kz.isra.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import org.junit.jupiter.api.Test;

/** The vectors of in-step: a film of 180 s, with a lead-in 210 s, without the part 80–100 160 s. */
class InStepTest {
  private static final Actor HOST = new Actor("host", Role.HOST, "Дана");
  private static final List<ScenarioEvent> LOG =
      List.of(
          message(60),
          shown(70, "A"),
          message(90),
          hidden(110, "A"),
          shown(140, "B"),
          message(150));

  @Test
  void vector1TheVeryFilmKeepsEveryMoment() {
    InStep.Script script = InStep.align(LOG, Binding.exact(180_000));

    assertThat(told(script))
        .containsExactly(
            "message60@60", "+A@70", "message90@90", "-A@110", "+B@140", "message150@150");
    assertThat(script.lengthMs()).isEqualTo(180_000);
    assertThat(script.droppedMessages()).isZero();
    assertThat(script.droppedBanners()).isZero();
  }

  @Test
  void vector2AFilmWithALeadInShowsTheSameSession() {
    InStep.Script script = InStep.align(LOG, binding(30, 210, anchor(60, 90)));

    assertThat(told(script)).isEqualTo(told(InStep.align(LOG, Binding.exact(180_000))));
    assertThat(script.lengthMs()).isEqualTo(180_000);
  }

  @Test
  void vector3ABannerThatWasOnBeforeTheRangeIsOnAtItsStart() {
    InStep.Script script = InStep.align(LOG, binding(105, 210, anchor(60, 90)));

    assertThat(told(script))
        .containsExactly("+A@0", "message90@15", "-A@35", "+B@65", "message150@75");
    assertThat(script.droppedMessages()).isEqualTo(1);
    assertThat(script.droppedBanners()).isZero();
  }

  @Test
  void vector4WhatComesAfterTheRangeIsDroppedAndCounted() {
    InStep.Script script = InStep.align(LOG, binding(30, 150, anchor(60, 90)));

    assertThat(told(script)).containsExactly("message60@60", "+A@70", "message90@90", "-A@110");
    assertThat(script.lengthMs()).isEqualTo(120_000);
    assertThat(script.droppedMessages()).isEqualTo(1);
    assertThat(script.droppedBanners()).isEqualTo(1);
  }

  @Test
  void vector5ACutDropsItsMessagesAndJoinsTheRest() {
    InStep.Script script = InStep.align(LOG, binding(0, 160, anchor(0, 0), anchor(100, 80)));

    assertThat(told(script))
        .containsExactly("message60@60", "+A@70", "-A@90", "+B@120", "message150@130");
    assertThat(script.droppedMessages()).isEqualTo(1);
  }

  @Test
  void aBannerThatChangesInsideACutChangesAtTheSeam() {
    List<ScenarioEvent> log =
        List.of(shown(70, "A"), hidden(85, "A"), shown(90, "B"), hidden(130, "B"));

    assertThat(told(InStep.align(log, binding(0, 160, anchor(0, 0), anchor(100, 80)))))
        .containsExactly("+A@70", "+B@80", "-B@110");
  }

  @Test
  void aBannerThatComesAndGoesInsideACutLeavesNoTraceOfTheOneBefore() {
    List<ScenarioEvent> log = List.of(shown(70, "A"), shown(85, "B"), hidden(90, "B"));

    InStep.Script script = InStep.align(log, binding(0, 160, anchor(0, 0), anchor(100, 80)));

    assertThat(told(script)).containsExactly("+A@70", "-A@80");
    assertThat(script.droppedBanners()).isEqualTo(1);
  }

  @Test
  void whatWasSaidInTheWaitingRoomIsNeitherPlayedNorCounted() {
    List<ScenarioEvent> log = List.of(message(-20), shown(-10, "A"), message(5));

    InStep.Script script = InStep.align(log, Binding.exact(180_000));

    assertThat(told(script)).containsExactly("+A@0", "message5@5");
    assertThat(script.droppedMessages()).isZero();
  }

  @Test
  void anEmptyScenarioIsStillASession() {
    InStep.Script script = InStep.align(List.of(), Binding.exact(10_000));

    assertThat(script.events()).isEmpty();
    assertThat(script.lengthMs()).isEqualTo(10_000);
  }

  @Test
  void bothEndsOfTheRangeBelongToIt() {
    InStep.Script script =
        InStep.align(List.of(message(10), message(20), message(21)), binding(10, 20, anchor(0, 0)));

    assertThat(told(script)).containsExactly("message10@0", "message20@10");
    assertThat(script.droppedMessages()).isEqualTo(1);
  }

  @Test
  void anchorsThatDoNotRiseAreRefused() {
    assertThatThrownBy(() -> binding(0, 10, anchor(5, 5), anchor(5, 6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> binding(0, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> binding(10, 10, anchor(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A second, naive way: at every second of the session, which banner does the log leave on? */
  @Test
  void onGeneratedLogsTheBannerIsAlwaysTheOneThatTheFormulaLeavesOn() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      List<ScenarioEvent> log = generated(random);
      Binding binding =
          random.nextBoolean()
              ? binding(random.nextInt(40), 120 + random.nextInt(40), anchor(0, 20))
              : binding(random.nextInt(40), 120 + random.nextInt(30), anchor(0, 0), anchor(90, 60));
      InStep.Script script = InStep.align(log, binding);
      for (long second = 0; second * 1_000 <= script.lengthMs(); second++) {
        assertThat(bannerAt(script.events(), second * 1_000))
            .as("seed %d, second %d", seed, second)
            .isEqualTo(oracle(log, binding, second * 1_000));
      }
      long played =
          script.events().stream()
              .filter(event -> event.type().equals(EventType.MESSAGE_POSTED))
              .count();
      assertThat(played + script.droppedMessages()).isEqualTo(messages(log));
      assertThat(script.events())
          .isSortedAccordingTo(
              Comparator.comparingLong(ScenarioEvent::offsetMs)
                  .thenComparingLong(ScenarioEvent::seq));
    }
  }

  private static long messages(List<ScenarioEvent> log) {
    return log.stream().filter(event -> event.type().equals(EventType.MESSAGE_POSTED)).count();
  }

  private static List<ScenarioEvent> generated(Random random) {
    return Stream.generate(() -> random.nextInt(200))
        .limit(30)
        .sorted()
        .map(second -> {
          String banner = "" + (char) ('A' + random.nextInt(3));
          return switch (random.nextInt(3)) {
            case 0 -> message(second);
            case 1 -> shown(second, banner);
            default -> hidden(second, banner);
          };
        })
        .reduce(
            new ArrayList<>(),
            (list, event) -> {
              list.add(
                  new ScenarioEvent(
                      event.id(),
                      event.offsetMs(),
                      list.size() + 1,
                      event.type(),
                      event.actor(),
                      event.payload()));
              return list;
            },
            (one, other) -> one);
  }

  private static String oracle(List<ScenarioEvent> log, Binding binding, long sessionMs) {
    var past = new ArrayList<ScenarioEvent>();
    for (ScenarioEvent event : log) {
      Anchor anchor = binding.anchors().getFirst();
      long seam = Long.MAX_VALUE;
      for (Anchor next : binding.anchors()) {
        if (next.logMs() <= event.offsetMs()) {
          anchor = next;
        } else if (next.logMs() > anchor.logMs() && seam == Long.MAX_VALUE) {
          seam = next.videoMs();
        }
      }
      long video = Math.min(seam, anchor.videoMs() + event.offsetMs() - anchor.logMs());
      if (Math.max(video, binding.playFromMs()) - binding.playFromMs() <= sessionMs) {
        past.add(event);
      }
    }
    return bannerAt(past, Long.MAX_VALUE);
  }

  private static String bannerAt(List<ScenarioEvent> events, long offsetMs) {
    String on = "";
    for (ScenarioEvent event : events) {
      if (event.offsetMs() > offsetMs) {
        break;
      }
      if (event.type().equals(EventType.BANNER_SHOWN)) {
        on = banner(event);
      } else if (event.type().equals(EventType.BANNER_HIDDEN) && on.equals(banner(event))) {
        on = "";
      }
    }
    return on;
  }

  private static List<String> told(InStep.Script script) {
    return script.events().stream()
        .map(event -> {
          String what =
              switch (event.type()) {
                case EventType.BANNER_SHOWN -> "+" + banner(event);
                case EventType.BANNER_HIDDEN -> "-" + banner(event);
                default -> (String) event.payload().get("text");
              };
          return what + "@" + event.offsetMs() / 1_000;
        })
        .toList();
  }

  private static String banner(ScenarioEvent event) {
    return (String) event.payload().get("bannerId");
  }

  private static Binding binding(long from, long to, Anchor... anchors) {
    return new Binding(from * 1_000, to * 1_000, List.of(anchors));
  }

  private static Anchor anchor(long log, long video) {
    return new Anchor(log * 1_000, video * 1_000);
  }

  private static ScenarioEvent message(long second) {
    return event(second, EventType.MESSAGE_POSTED, Map.of("text", "message" + second));
  }

  private static ScenarioEvent shown(long second, String banner) {
    return event(second, EventType.BANNER_SHOWN, Map.of("bannerId", banner));
  }

  private static ScenarioEvent hidden(long second, String banner) {
    return event(second, EventType.BANNER_HIDDEN, Map.of("bannerId", banner));
  }

  private static ScenarioEvent event(long second, String type, Map<String, Object> payload) {
    return new ScenarioEvent(
        new EventId("event-" + (second + 1_000)), second * 1_000, second, type, HOST, payload);
  }
}

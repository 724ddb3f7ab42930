package kz.isra.testkit.autowebinar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.isra.contract.EventType;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Screen;
import kz.isra.domain.scenario.Anchor;
import kz.isra.domain.scenario.Binding;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.lambda.JsonAiringCodec;
import kz.isra.testkit.Proves;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.Test;

/** Playback is pure: a start, a clock and a version are all that a screen depends on (AW-11). */
@Proves({"AW11", "RM-07", "AW7", "I14"})
class AiringTest {
  private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");
  private static final Actor VIEWER = new Actor("viewer-1", Role.SCRIPT, "Айгүл");
  private static final Actor HOST = new Actor("host", Role.HOST, "Арман");
  private static final int SCENARIOS = 300;

  @Test
  void aLateJoinerSeesWhatAWatcherSeesAtEveryMoment() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      var random = new Random(seed);
      long lengthMs = 20_000 + random.nextInt(400_000);
      Airing airing = Airing.compile(scenario(random, lengthMs), Binding.exact(lengthMs)).airing();
      List<Event> whole = airing.log(START);
      for (int i = 0; i < 40; i++) {
        long now = i == 0 ? lengthMs : random.nextLong(lengthMs);
        int number = Math.min((int) (now / Airing.SEGMENT_MS), airing.segments() - 1);
        Airing.Segment segment = airing.segment(number, START);

        Screen watcher = Screen.of(until(whole, now));
        Screen joiner = Screen.of(segment.snapshot().events()).fold(until(segment.events(), now));

        String what = "seed " + seed + " at " + now;
        assertThat(joiner.snapshot().messages()).as(what).isEqualTo(watcher.snapshot().messages());
        assertThat(joiner.banner()).as(what).isEqualTo(watcher.banner());
        assertThat(joiner.state()).as(what).isEqualTo(watcher.state());
      }
    }
  }

  @Test
  void theSegmentsTogetherAreTheWholeAndTheSameEachTime() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      var random = new Random(seed);
      long lengthMs = 1 + random.nextInt(400_000);
      Airing airing = Airing.compile(scenario(random, lengthMs), Binding.exact(lengthMs)).airing();
      var joined = new ArrayList<Event>();
      for (int k = 0; k < airing.segments(); k++) {
        Airing.Segment segment = airing.segment(k, START);
        assertThat(segment).isEqualTo(airing.segment(k, START));
        assertThat(segment.fromMs()).isEqualTo((long) k * Airing.SEGMENT_MS);
        joined.addAll(segment.events());
      }

      assertThat(joined).isEqualTo(airing.log(START));
      var codec = new JsonAiringCodec();
      assertThat(codec.read(codec.write(airing))).isEqualTo(airing);
      assertThat(codec.write(codec.read(codec.write(airing)))).isEqualTo(codec.write(airing));
    }
  }

  @Test
  void whatTheLivingDoMergesWithTheScript() {
    Airing airing = Airing.compile(PlaybackWorld.script(), Binding.exact(1_800_000)).airing();
    Event hidden =
        live("host-hides", 70_000, 1, EventType.MESSAGE_HIDDEN, Map.of("target", "message-1"));
    Event shown =
        live("host-shows", 50_000, 2, EventType.BANNER_SHOWN, Map.of("bannerId", "ban_live"));
    Screen living = Screen.of(List.of(hidden, shown));

    Screen merged = Screen.of(airing.segment(3, START).snapshot().events()).merge(living);

    assertThat(merged.messages())
        .extracting(event -> event.id().value())
        .containsExactly("message-2");
    assertThat(merged.banner()).contains(shown);
  }

  @Test
  void statesPositionsAndUnreadableRecordsOfTheLiveAreNotReplayed() {
    List<ScenarioEvent> scenario =
        List.of(
            event("started-1", 0, 1, EventType.SESSION_STARTED, Map.of()),
            event("position-1", 5_000, 2, EventType.VIDEO_POSITION, Map.of("videoMs", 5_000L)),
            event("void-1234", 6_000, 3, EventType.VOID, Map.of("reason", "x")),
            event("message-1", 7_000, 4, EventType.MESSAGE_POSTED, Map.of("text", "a")),
            event("later-type", 8_000, 5, "poll.opened", Map.of("pollId", "p")),
            event("ended-123", 9_000, 6, EventType.SESSION_ENDED, Map.of("reason", "host")));

    assertThat(Airing.compile(scenario, Binding.exact(60_000)).airing().log(START))
        .extracting(Event::type)
        .containsExactly(EventType.MESSAGE_POSTED, "poll.opened");
  }

  /** The vectors of in-step.md through compilation, read by segments. */
  @Test
  void vectorOneTheLogPlaysInStepWithItsOwnVideo() {
    Airing airing = compiled(new Binding(0, 180_000, List.of(new Anchor(0, 0)))).airing();

    assertThat(shownAt(airing, "m60")).isEqualTo(60_000);
    assertThat(bannerAt(airing, 69_999)).isEmpty();
    assertThat(bannerAt(airing, 70_000)).isEqualTo("A");
    assertThat(bannerAt(airing, 109_999)).isEqualTo("A");
    assertThat(bannerAt(airing, 110_000)).isEmpty();
  }

  @Test
  void vectorTwoALeadInOfTheFilmIsSkipped() {
    Airing.Compiled compiled =
        compiled(new Binding(30_000, 210_000, List.of(new Anchor(60_000, 90_000))));

    assertThat(compiled.airing().log(START))
        .isEqualTo(
            compiled(new Binding(0, 180_000, List.of(new Anchor(0, 0)))).airing().log(START));
    assertThat(compiled.droppedMessages()).isZero();
  }

  @Test
  void vectorThreeALaterBeginningFoldsTheBannerAndCountsTheMessage() {
    Airing.Compiled compiled =
        compiled(new Binding(105_000, 210_000, List.of(new Anchor(60_000, 90_000))));

    assertThat(bannerAt(compiled.airing(), 0)).isEqualTo("A");
    assertThat(bannerAt(compiled.airing(), 34_999)).isEqualTo("A");
    assertThat(bannerAt(compiled.airing(), 35_000)).isEmpty();
    assertThat(compiled.droppedMessages()).isEqualTo(1);
  }

  @Test
  void vectorFourAnEarlierEndDropsAndCountsWhatComesAfter() {
    Airing.Compiled compiled =
        compiled(new Binding(30_000, 150_000, List.of(new Anchor(60_000, 90_000))));

    assertThat(compiled.airing().lengthMs()).isEqualTo(120_000);
    assertThat(compiled.droppedMessages()).isEqualTo(1);
    assertThat(compiled.droppedBanners()).isEqualTo(1);
  }

  @Test
  void vectorFiveAPartCutOutOfTheFilmMovesWhatFollows() {
    Airing.Compiled compiled =
        compiled(new Binding(0, 160_000, List.of(new Anchor(0, 0), new Anchor(100_000, 80_000))));

    assertThat(compiled.droppedMessages()).isEqualTo(1);
    assertThat(bannerAt(compiled.airing(), 89_999)).isEqualTo("A");
    assertThat(bannerAt(compiled.airing(), 90_000)).isEmpty();
    assertThat(shownAt(compiled.airing(), "m150")).isEqualTo(130_000);
  }

  private static Airing.Compiled compiled(Binding binding) {
    return Airing.compile(
        List.of(
            event("msg-m60-1", 60_000, 1, EventType.MESSAGE_POSTED, Map.of("text", "m60")),
            event("a-on-1234", 70_000, 2, EventType.BANNER_SHOWN, Map.of("bannerId", "A")),
            event("msg-m90-1", 90_000, 3, EventType.MESSAGE_POSTED, Map.of("text", "m90")),
            event("a-off-123", 110_000, 4, EventType.BANNER_HIDDEN, Map.of("bannerId", "A")),
            event("b-on-1234", 140_000, 5, EventType.BANNER_SHOWN, Map.of("bannerId", "B")),
            event("msg-m150-", 150_000, 6, EventType.MESSAGE_POSTED, Map.of("text", "m150"))),
        binding);
  }

  private static long shownAt(Airing airing, String text) {
    return airing.log(START).stream()
        .filter(event -> event.text("text").equals(text))
        .findFirst()
        .orElseThrow()
        .offsetMs();
  }

  private static String bannerAt(Airing airing, long offsetMs) {
    Airing.Segment segment = airing.segment((int) (offsetMs / Airing.SEGMENT_MS), START);
    return Screen.of(segment.snapshot().events())
        .fold(until(segment.events(), offsetMs))
        .banner()
        .map(event -> event.text("bannerId"))
        .orElse("");
  }

  private static List<Event> until(List<Event> events, long offsetMs) {
    return events.stream().filter(event -> event.offsetMs() <= offsetMs).toList();
  }

  private static List<ScenarioEvent> scenario(Random random, long lengthMs) {
    var events = new ArrayList<ScenarioEvent>();
    int count = random.nextInt(4) == 0 ? 400 : random.nextInt(60);
    long[] offsets = random.longs(count, 0, lengthMs + 1).sorted().toArray();
    for (int i = 0; i < count; i++) {
      String id = "event-%06d".formatted(i);
      String banner = "ban-" + random.nextInt(3);
      events.add(
          switch (random.nextInt(6)) {
            case 0 -> event(id, offsets[i], i, EventType.BANNER_SHOWN, Map.of("bannerId", banner));
            case 1 -> event(id, offsets[i], i, EventType.BANNER_HIDDEN, Map.of("bannerId", banner));
            default ->
                event(id, offsets[i], i, EventType.MESSAGE_POSTED, Map.of("text", "сөз " + i));
          });
    }
    return events;
  }

  private static ScenarioEvent event(
      String id, long offsetMs, long seq, String type, Map<String, Object> payload) {
    return PlaybackWorld.event(
        id, offsetMs, seq, type, type.startsWith("message") ? VIEWER : HOST, payload);
  }

  private static Event live(
      String id, long offsetMs, long seq, String type, Map<String, Object> payload) {
    return new Event(
        Event.VERSION,
        new kz.isra.domain.id.EventId(id),
        seq,
        offsetMs,
        START.plus(Duration.ofMillis(offsetMs)),
        type,
        HOST,
        payload);
  }
}

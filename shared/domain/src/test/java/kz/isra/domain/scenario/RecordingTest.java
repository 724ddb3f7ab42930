package kz.isra.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
  private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
  private static final Actor HOST = new Actor("log_1", Role.HOST, "Дана Серикова");
  private static final Actor ANNA = new Actor("att_1", Role.VIEWER, "Анна");
  private static final Actor BOLAT = new Actor("att_2", Role.VIEWER, "Болат Ахметов");
  private final List<Event> log = new ArrayList<>();

  @Test
  void keepsMessagesAndBannersWithTheirMomentsFromStartToEnd() {
    start();
    say(1_000, HOST, "Добрый день");
    add(2_000, HOST, EventType.BANNER_SHOWN, Map.of("bannerId", "ban_1", "title", "Курс"));
    say(3_500, ANNA, "Здравствуйте");
    add(4_000, HOST, EventType.BANNER_HIDDEN, Map.of("bannerId", "ban_1"));
    end(60_000);

    Recording recording = Recording.of(log, Map.of());

    assertThat(recording.events())
        .extracting(ScenarioEvent::type)
        .containsExactly(
            EventType.MESSAGE_POSTED,
            EventType.BANNER_SHOWN,
            EventType.MESSAGE_POSTED,
            EventType.BANNER_HIDDEN);
    assertThat(recording.events())
        .extracting(ScenarioEvent::offsetMs)
        .containsExactly(1_000L, 2_000L, 3_500L, 4_000L);
    assertThat(recording.lengthMs()).isEqualTo(60_000);
    assertThat(recording.messages()).isEqualTo(2);
    assertThat(recording.banners()).isEqualTo(1);
    assertThat(recording.events())
        .allSatisfy(event -> assertThat(event.payload()).containsEntry("scripted", true));
  }

  @Test
  void theHostKeepsTheNameAndViewersGetAnotherTheSameThroughout() {
    start();
    say(1_000, HOST, "Кто откуда?");
    say(2_000, ANNA, "Алматы");
    say(3_000, BOLAT, "Астана");
    say(4_000, ANNA, "Очень интересно");
    end(5_000);

    List<ScenarioEvent> events = Recording.of(log, Map.of()).events();

    assertThat(events.getFirst().actor()).isEqualTo(new Actor("host", Role.HOST, "Дана Серикова"));
    assertThat(events.get(1).actor()).isEqualTo(events.get(3).actor());
    assertThat(events.get(1).actor()).isNotEqualTo(events.get(2).actor());
    assertThat(events.subList(1, 4))
        .allSatisfy(event -> {
          assertThat(event.actor().role()).isEqualTo(Role.SCRIPT);
          assertThat(event.actor().id()).startsWith("viewer-");
          assertThat(event.actor().name()).doesNotContain("Анна", "Болат", "Ахметов");
        });
  }

  @Test
  void manyViewersNeverShareAName() {
    start();
    for (int i = 0; i < 900; i++) {
      say(1_000 + i, new Actor("att_" + i, Role.VIEWER, "Зритель " + i), "Привет");
    }
    end(5_000);

    assertThat(Recording.of(log, Map.of()).events())
        .extracting(event -> event.actor().name())
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameLogGivesTheSameScenario() {
    start();
    say(1_000, ANNA, "Раз");
    say(1_000, BOLAT, "Два");
    end(5_000);

    assertThat(Recording.of(log, Map.of())).isEqualTo(Recording.of(List.copyOf(log), Map.of()));
  }

  @Test
  void aMessageHiddenAtTheEndIsLeftOutAndARestoredOneIsNot() {
    start();
    Event hidden = say(1_000, ANNA, "Плохое слово");
    Event restored = say(2_000, BOLAT, "Хороший вопрос");
    add(3_000, HOST, EventType.MESSAGE_HIDDEN, Map.of("target", hidden.id().value()));
    add(3_100, HOST, EventType.MESSAGE_HIDDEN, Map.of("target", restored.id().value()));
    add(3_200, HOST, EventType.MESSAGE_RESTORED, Map.of("target", restored.id().value()));
    end(5_000);

    assertThat(Recording.of(log, Map.of()).events())
        .extracting(event -> event.payload().get("text"))
        .containsExactly("Хороший вопрос");
  }

  @Test
  void aBannerThatIsOnAtStartIsOnInTheFirstMoment() {
    add(0, HOST, EventType.BANNER_SHOWN, Map.of("bannerId", "ban_1", "title", "Курс"));
    say(0, ANNA, "Скоро начнём?");
    start();
    say(2_000, HOST, "Начинаем");
    end(5_000);

    List<ScenarioEvent> events = Recording.of(log, Map.of()).events();

    assertThat(events)
        .extracting(ScenarioEvent::type)
        .containsExactly(EventType.BANNER_SHOWN, EventType.MESSAGE_POSTED);
    assertThat(events.getFirst().offsetMs()).isZero();
  }

  @Test
  void thePositionOfTheVideoStaysBesideTheMessage() {
    start();
    add(1_000, ANNA, EventType.MESSAGE_POSTED, Map.of("text", "Да", "videoMs", 950L, "ip", "x"));
    end(5_000);

    assertThat(Recording.of(log, Map.of()).events().getFirst().payload())
        .isEqualTo(Map.of("text", "Да", "videoMs", 950L, "scripted", true));
  }

  @Test
  void statesAndUnknownTypesAreNotRecorded() {
    start();
    add(1_000, Actor.SYSTEM, EventType.SESSION_INTERRUPTED, Map.of());
    add(2_000, Actor.SYSTEM, EventType.SESSION_RESUMED, Map.of());
    add(3_000, ANNA, "secret.later", Map.of("phone", "+77011234567"));
    add(3_500, Actor.SYSTEM, EventType.VOID, Map.of("reason", "unreadable"));
    end(5_000);

    assertThat(Recording.of(log, Map.of()).events()).isEmpty();
  }

  @Test
  void contactsOfViewersAreMaskedAndTheHostsStay() {
    start();
    say(1_000, ANNA, "Пишите anna@mail.kz или +7 701 123-45-67");
    say(2_000, HOST, "Наш сайт school.kz, телефон +7 727 123 45 67");
    end(5_000);

    assertThat(Recording.of(log, Map.of()).events())
        .extracting(event -> event.payload().get("text"))
        .containsExactly("Пишите ••• или •••", "Наш сайт school.kz, телефон +7 727 123 45 67");
  }

  @Test
  void aViewersNameInTheTextOfOthersBecomesThePseudonym() {
    start();
    say(1_000, BOLAT, "Здравствуйте");
    say(2_000, HOST, "болат ахметов, рада вам. Болат, слышно?");
    say(3_000, ANNA, "Болата не знаю, а Айгүл здесь. БОЛАТ  АХМЕТОВ!");
    end(5_000);

    List<ScenarioEvent> events =
        Recording.of(log, Map.of("att_3", "Айгүл", "att_2", "Болат Ахметов")).events();

    String bolat = events.getFirst().actor().name();
    assertThat(events.get(1).payload().get("text"))
        .isEqualTo(bolat + ", рада вам. " + bolat.split(" ", 2)[0] + ", слышно?");
    assertThat((String) events.get(2).payload().get("text"))
        .startsWith("Болата не знаю, а ")
        .doesNotContain("Айгүл")
        .endsWith(" здесь. " + bolat + "!");
  }

  @Test
  void wordsThatAreOnlyPartsOfNamesStay() {
    start();
    say(1_000, new Actor("att_4", Role.VIEWER, "Роза Мир"), "Да");
    say(1_500, new Actor("att_5", Role.VIEWER, "Я"), "Нет");
    say(2_000, HOST, "Дарю: роза, мир. Я и Мира");
    end(5_000);

    assertThat(Recording.of(log, Map.of()).events().get(2).payload().get("text"))
        .isEqualTo("Дарю: роза, мир. Я и Мира");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna.k+x@mail.co.uk",
        "8 (701) 123 45 67",
        "87011234567",
        "+7-701-123-45-67",
        "+7 [701] 123 45 67",
        "+7 (701)\u00a0123\u00a045\u00a067",
        "8 7 0 1 1 2 3 4 5 6 7",
        "8.701.123.45.67",
        "+7 495 123-45-67",
        "701 123 45 67",
        "4400 4301 1234 5678",
        "https://evil.example/path?x=1",
        "http://10.0.0.1/",
        "www.site.kz",
        "t.me/anna_k",
        "wa.me/77011234567",
        "instagram.com/anna",
        "@anna_kz",
        "сайт.рф"
      })
  void noWayToAPersonIsLeft(String contact) {
    assertThat(Masking.mask("вот " + contact + " пишите")).isEqualTo("вот ••• пишите");
  }

  @ParameterizedTest
  @CsvSource({
    "Цена 25 000 тенге",
    "Встреча 24.11.2026 в 15:00",
    "Да. Нет. Может быть",
    "2+2=4",
    "в 2024-2025 годах",
    "email у меня есть",
    "ну и т.д."
  })
  void whatIsNoContactStays(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @Test
  void whatLastsLongerThanEightHoursIsCutThere() {
    start();
    say(1_000, HOST, "Начало");
    say(Recording.LONGEST_MS + 1, HOST, "Слишком поздно");
    end(Recording.LONGEST_MS + 2);

    Recording recording = Recording.of(log, Map.of());

    assertThat(recording.messages()).isEqualTo(1);
    assertThat(recording.lengthMs()).isEqualTo(Recording.LONGEST_MS);
  }

  private void start() {
    add(0, Actor.SYSTEM, EventType.SESSION_STARTED, Map.of("kind", "live"));
  }

  private void end(long offsetMs) {
    add(offsetMs, Actor.SYSTEM, EventType.SESSION_ENDED, Map.of("reason", "host"));
  }

  private Event say(long offsetMs, Actor actor, String text) {
    return add(offsetMs, actor, EventType.MESSAGE_POSTED, Map.of("text", text));
  }

  private Event add(long offsetMs, Actor actor, String type, Map<String, Object> payload) {
    var event =
        new Event(
            Event.VERSION,
            new EventId("event-" + (1_000 + log.size())),
            log.size() + 1L,
            offsetMs,
            START.plusMillis(offsetMs),
            type,
            actor,
            payload);
    log.add(event);
    return event;
  }
}

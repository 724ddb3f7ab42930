package kz.isra.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.banner.BannerContent;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import kz.isra.domain.scenario.EditScenario;
import kz.isra.domain.scenario.EditScenario.Outcome;
import kz.isra.domain.scenario.ScenarioChange;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.WriteScenario;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditScenarioTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final BannerContent COURSE =
      new BannerContent(
          BannerContent.Kind.LINK, "Курс", "", "", Optional.of(URI.create("https://school.kz/")));
  private final IdSource ids = EventFixtures.ids(7);
  private final OrgId org = OrgId.next(ids);
  private final ScenarioId id = ScenarioId.next(ids);
  private final AssetId film = AssetId.next(ids);
  private final BannerId banner = BannerId.next(ids);
  private final InMemoryScenarios scenarios = new InMemoryScenarios();
  private final InMemoryScenarioContent content = new InMemoryScenarioContent();
  private final EditScenario edit = new EditScenario(scenarios, content);

  @BeforeEach
  void writeAnEmptyOne() {
    new WriteScenario(scenarios, content).write(org, id, "Курс", film, 60_000, NOW);
  }

  @Test
  void anEmptyScenarioIsInStepWithItsVideoFromTheFirstMoment() {
    ScenarioVersion first = scenarios.version(org, id, 1).orElseThrow();

    assertThat(first.lengthMs()).isEqualTo(60_000);
    assertThat(first.exactSource()).contains(film);
    assertThat(content.load(org, id, 1)).contains(List.of());
  }

  @Test
  void messagesAndABannerArePutInAndTheVersionBeforeStays() {
    ScenarioVersion second =
        edited(
            1,
            say(5_000, "Айгерим А.", "Сәлем"),
            new ScenarioChange.Show(2_000, Optional.of(9_000L), banner, COURSE),
            new ScenarioChange.Say(1_000, true, "Дана", "Начинаем"));

    assertThat(second.messages()).isEqualTo(2);
    assertThat(second.banners()).isEqualTo(1);
    assertThat(second.createdAt()).isEqualTo(LATER);
    assertThat(second.exactSource()).contains(film);
    assertThat(events(2))
        .extracting(ScenarioEvent::offsetMs)
        .containsExactly(1_000L, 2_000L, 5_000L, 9_000L);
    assertThat(events(2)).extracting(ScenarioEvent::seq).containsExactly(1L, 2L, 3L, 4L);
    assertThat(events(2))
        .extracting(ScenarioEvent::type)
        .containsExactly(
            EventType.MESSAGE_POSTED,
            EventType.BANNER_SHOWN,
            EventType.MESSAGE_POSTED,
            EventType.BANNER_HIDDEN);
    assertThat(events(2))
        .allSatisfy(event -> assertThat(event.payload()).containsEntry("scripted", true));
    assertThat(events(2).get(2).actor().role()).isEqualTo(Role.SCRIPT);
    assertThat(events(1)).isEmpty();
  }

  @Test
  void eventsAreRewordedMovedAndTakenOutUnderTheIdsTheyHad() {
    edited(1, say(1_000, "А", "один"), say(2_000, "Б", "два"), say(3_000, "А", "три"));
    EventId one = events(2).get(0).id();
    EventId two = events(2).get(1).id();
    EventId three = events(2).get(2).id();

    edited(
        2,
        new ScenarioChange.Reword(one, Optional.of("раз"), Optional.of("Асель")),
        new ScenarioChange.Move(one, 30_000),
        new ScenarioChange.Remove(List.of(two, new EventId("unknown-1"))));

    assertThat(events(3)).extracting(ScenarioEvent::id).containsExactly(three, one);
    assertThat(events(3).get(1).payload()).containsEntry("text", "раз");
    assertThat(events(3).get(1).actor().name()).isEqualTo("Асель");
    assertThat(events(2)).extracting(ScenarioEvent::id).containsExactly(one, two, three);
  }

  @Test
  void anAddedEventNeverTakesTheIdOfAnother() {
    edited(1, say(1_000, "А", "один"), say(2_000, "Б", "два"));
    EventId first = events(2).get(0).id();
    EventId last = events(2).get(1).id();
    edited(2, new ScenarioChange.Remove(List.of(first)), say(500, "В", "ноль"));

    assertThat(events(3)).extracting(ScenarioEvent::id).doesNotContain(first).contains(last);
    assertThat(events(3)).extracting(ScenarioEvent::id).doesNotHaveDuplicates();
  }

  @Test
  void onePersonsMessagesHaveOneAuthor() {
    edited(1, say(1_000, "А", "один"), say(2_000, "Б", "два"), say(3_000, "А", "три"));

    assertThat(events(2))
        .extracting(ScenarioEvent::actor)
        .extracting(Actor::id)
        .satisfies(authors -> {
          assertThat(authors.get(0)).isEqualTo(authors.get(2)).isNotEqualTo(authors.get(1));
        });
  }

  @Test
  void whatIsOutsideTheLengthOrUnknownIsRefusedWithItsPlace() {
    assertThat(edit(1, say(1_000, "А", "раз"), say(60_001, "А", "два")))
        .isEqualTo(new Outcome.Refused(1, "OUT_OF_RANGE"));
    assertThat(edit(1, new ScenarioChange.Move(new EventId("unknown-1"), 5)))
        .isEqualTo(new Outcome.Refused(0, "UNKNOWN"));
    assertThat(edit(1, new ScenarioChange.Show(5_000, Optional.of(5_000L), banner, COURSE)))
        .isEqualTo(new Outcome.Refused(0, "OUT_OF_RANGE"));
    assertThat(scenarios.versions(org, id)).hasSize(1);
  }

  @Test
  void theSameSaveAgainHasTheSameAnswerAndADifferentOneIsStale() {
    ScenarioVersion saved = edited(1, say(1_000, "А", "раз"));

    assertThat(edit(1, say(1_000, "А", "раз"))).isEqualTo(new Outcome.Edited(saved));
    assertThat(edit(1, say(1_000, "А", "иначе"))).isEqualTo(new Outcome.Stale());
    assertThat(scenarios.versions(org, id)).hasSize(2);
    assertThat(events(2).getFirst().payload()).containsEntry("text", "раз");
  }

  @Test
  void aCrashBetweenContentAndRowIsHealedByWhoeverSavesNext() {
    var lost =
        List.of(
            new ScenarioEvent(
                new EventId("script-1000001"),
                700,
                1,
                EventType.MESSAGE_POSTED,
                new Actor("added-1000001", Role.SCRIPT, "А"),
                Map.of("text", "раз", "scripted", true)));
    content.save(org, id, 2, lost);

    assertThat(edit(1, say(1_000, "А", "два"))).isEqualTo(new Outcome.Stale());

    assertThat(scenarios.find(org, id).orElseThrow().newest()).isEqualTo(2);
    assertThat(events(2)).isEqualTo(lost);
    assertThat(edit(2, say(1_000, "А", "два"))).isInstanceOf(Outcome.Edited.class);
    assertThat(events(3)).hasSize(2);
  }

  @Test
  void aStrangersOrDeletedScenarioIsUnknown() {
    assertThat(edit.edit(OrgId.next(ids), id, 1, List.of(say(1_000, "А", "раз")), LATER))
        .isEqualTo(new Outcome.Unknown());
    scenarios.delete(org, id);
    assertThat(edit(1, say(1_000, "А", "раз"))).isEqualTo(new Outcome.Unknown());
  }

  private static ScenarioChange say(long offsetMs, String name, String text) {
    return new ScenarioChange.Say(offsetMs, false, name, text);
  }

  private Outcome edit(int base, ScenarioChange... changes) {
    return edit.edit(org, id, base, List.of(changes), LATER);
  }

  private ScenarioVersion edited(int base, ScenarioChange... changes) {
    Outcome outcome = edit(base, changes);
    assertThat(outcome).isInstanceOf(Outcome.Edited.class);
    return ((Outcome.Edited) outcome).version();
  }

  private List<ScenarioEvent> events(int version) {
    return content.load(org, id, version).orElseThrow();
  }
}

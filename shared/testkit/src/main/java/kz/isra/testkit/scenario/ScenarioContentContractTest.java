package kz.isra.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of scenario versions' events must do. */
public abstract class ScenarioContentContractTest {
  private final IdSource ids = EventFixtures.ids(System.nanoTime());
  private final OrgId org = OrgId.next(ids);
  private final ScenarioId scenario = ScenarioId.next(ids);

  protected abstract ScenarioContent content();

  @Test
  void whatWasSavedIsLoadedByItsOwner() {
    List<ScenarioEvent> events = List.of(message(1_000), banner(2_000));

    content().save(org, scenario, 1, events);

    assertThat(content().load(org, scenario, 1)).contains(events);
    assertThat(content().load(org, scenario, 2)).isEmpty();
    assertThat(content().load(OrgId.next(ids), scenario, 1)).isEmpty();
  }

  @Test
  void savingAgainChangesNothing() {
    content().save(org, scenario, 1, List.of(message(1_000)));
    content().save(org, scenario, 1, List.of(message(1_000)));

    assertThat(content().load(org, scenario, 1)).contains(List.of(message(1_000)));
  }

  @Test
  void anEmptyScenarioIsSomethingElseThanNone() {
    content().save(org, scenario, 1, List.of());

    assertThat(content().load(org, scenario, 1)).contains(List.of());
  }

  private static ScenarioEvent message(long offsetMs) {
    return new ScenarioEvent(
        new EventId("script-" + (1_000_000 + offsetMs)),
        offsetMs,
        offsetMs,
        EventType.MESSAGE_POSTED,
        new Actor("viewer-1", Role.SCRIPT, "Айгерим А."),
        Map.of("text", "Сәлем 👋 \"x\" \\ \n", "videoMs", 950L, "scripted", true));
  }

  private static ScenarioEvent banner(long offsetMs) {
    return new ScenarioEvent(
        new EventId("script-" + (1_000_000 + offsetMs)),
        offsetMs,
        offsetMs,
        EventType.BANNER_SHOWN,
        new Actor("host", Role.HOST, "Дана"),
        Map.of("bannerId", "ban_1", "kind", "link", "title", "Курс", "scripted", true));
  }
}

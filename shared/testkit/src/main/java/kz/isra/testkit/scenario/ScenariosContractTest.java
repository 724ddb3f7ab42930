package kz.isra.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.Scenarios;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of scenarios must do. */
public abstract class ScenariosContractTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private final IdSource ids = EventFixtures.ids(System.nanoTime());
  private final OrgId org = OrgId.next(ids);

  protected abstract Scenarios scenarios();

  @Test
  void aScenarioIsCreatedOnceWithItsFirstVersion() {
    Scenario scenario = scenario(0);
    ScenarioVersion version = version(scenario, Optional.of(AssetId.next(ids)));

    assertThat(scenarios().create(scenario, version)).isTrue();
    assertThat(scenarios().create(scenario.renamed("Другой"), version)).isFalse();

    assertThat(scenarios().find(org, scenario.id())).contains(scenario);
    assertThat(scenarios().version(org, scenario.id(), 1)).contains(version);
    assertThat(scenarios().versions(org, scenario.id())).containsExactly(version);
    assertThat(scenarios().version(org, scenario.id(), 2)).isEmpty();
  }

  @Test
  void theNextVersionIsAddedOnce() {
    Scenario scenario = created(0);
    ScenarioVersion second = version(scenario, 2);

    assertThat(scenarios().add(org, version(scenario, 3))).isFalse();
    assertThat(scenarios().add(OrgId.next(ids), second)).isFalse();
    assertThat(scenarios().add(org, second)).isTrue();
    assertThat(scenarios().add(org, second)).isFalse();

    assertThat(scenarios().find(org, scenario.id())).contains(scenario.grown(2));
    assertThat(scenarios().versions(org, scenario.id()))
        .containsExactly(second, version(scenario, 1));
  }

  @Test
  void aDeletedScenarioGetsNoVersion() {
    Scenario scenario = created(0);
    scenarios().delete(org, scenario.id());

    assertThat(scenarios().add(org, version(scenario, 2))).isFalse();
    assertThat(scenarios().version(org, scenario.id(), 2)).isEmpty();
  }

  @Test
  void aForeignScenarioIsNotThere() {
    Scenario scenario = created(0);
    OrgId other = OrgId.next(ids);

    assertThat(scenarios().find(other, scenario.id())).isEmpty();
    assertThat(scenarios().version(other, scenario.id(), 1)).isEmpty();
    assertThat(scenarios().versions(other, scenario.id())).isEmpty();
    assertThat(scenarios().of(other)).isEmpty();
    assertThat(scenarios().rename(other, scenario.id(), "Мой")).isFalse();
    assertThat(scenarios().delete(other, scenario.id())).isFalse();
    assertThat(scenarios().find(org, scenario.id())).contains(scenario);
  }

  @Test
  void theNewestComesFirstInTheList() {
    Scenario older = created(0);
    Scenario newer = created(1);

    assertThat(scenarios().of(org)).containsExactly(newer, older);
    assertThat(scenarios().versions(org))
        .containsExactlyInAnyOrder(
            version(older, Optional.empty()), version(newer, Optional.empty()));
  }

  @Test
  void aScenarioIsRenamed() {
    Scenario scenario = created(0);

    assertThat(scenarios().rename(org, scenario.id(), "Новое имя")).isTrue();
    assertThat(scenarios().find(org, scenario.id())).contains(scenario.renamed("Новое имя"));
    assertThat(scenarios().rename(org, ScenarioId.next(ids), "Никто")).isFalse();
  }

  @Test
  void theVersionsOfADeletedScenarioStayReadable() {
    Scenario scenario = created(0);

    assertThat(scenarios().delete(org, scenario.id())).isTrue();
    assertThat(scenarios().delete(org, scenario.id())).isFalse();

    assertThat(scenarios().find(org, scenario.id())).isEmpty();
    assertThat(scenarios().of(org)).isEmpty();
    assertThat(scenarios().rename(org, scenario.id(), "Призрак")).isFalse();
    assertThat(scenarios().version(org, scenario.id(), 1)).isPresent();
    assertThat(scenarios().create(scenario, version(scenario, Optional.empty()))).isFalse();
  }

  private Scenario created(int second) {
    Scenario scenario = scenario(second);
    scenarios().create(scenario, version(scenario, Optional.empty()));
    return scenario;
  }

  private Scenario scenario(int second) {
    return new Scenario(
        ScenarioId.next(ids),
        org,
        "Вебинар",
        Optional.of(RoomId.next(ids)),
        Optional.of(SessionId.next(ids)),
        1,
        NOW.plusSeconds(second));
  }

  private static ScenarioVersion version(Scenario scenario, int number) {
    return new ScenarioVersion(scenario.id(), number, 60_000, Optional.empty(), 12, 3, NOW);
  }

  private static ScenarioVersion version(Scenario scenario, Optional<AssetId> exactSource) {
    return new ScenarioVersion(scenario.id(), 1, 60_000, exactSource, 12, 3, NOW);
  }
}

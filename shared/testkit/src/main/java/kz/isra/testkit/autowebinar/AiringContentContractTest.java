package kz.isra.testkit.autowebinar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.autowebinar.AiringContent;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.scenario.Binding;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.Test;

/** What every store of compiled content must do. */
public abstract class AiringContentContractTest {
  private final AutowebinarId id =
      AutowebinarId.next(
          EventFixtures.ids(java.util.concurrent.ThreadLocalRandom.current().nextLong()));

  protected abstract AiringContent content();

  @Test
  void givesBackWhatWasSaved() {
    Airing airing = Airing.compile(PlaybackWorld.script(), Binding.exact(1_800_000)).airing();

    assertThat(content().save(id, 1, airing)).isTrue();
    assertThat(content().load(id, 1)).contains(airing);
    assertThat(content().load(id, 2)).isEmpty();
  }

  @Test
  void neverChangesWhatWasSaved() {
    var first = new Airing(1_000, List.of());

    assertThat(content().save(id, 7, first)).isTrue();
    assertThat(content().save(id, 7, new Airing(2_000, List.of()))).isFalse();
    assertThat(content().load(id, 7)).contains(first);
  }
}

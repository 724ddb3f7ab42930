package kz.isra.testkit.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.playback.Firings;
import kz.isra.domain.playback.Firings.Firing;
import kz.isra.domain.playback.Firings.Kind;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What {@link Firings} promise. */
public abstract class FiringsContractTest {
  /** Time enough to ask for all before the first fires. */
  private static final Duration AHEAD = Duration.ofSeconds(5);

  protected abstract Firings firings();

  /**
   * What was called so far, as {@code kind autowebinar startsAt attempt airing}; waits for so many
   * calls.
   */
  protected abstract List<String> calls(int count) throws Exception;

  @Test
  protected void askingAgainBeforeItFiresMakesOneCallAndAnotherVersionOrKindOneMore()
      throws Exception {
    Firings firings = firings();
    Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(AHEAD);
    var start =
        new OccurrenceKey(AutowebinarId.next(EventFixtures.ids(soon.getEpochSecond())), soon, 0);
    var arm = new Firing(Kind.ARM, start, 1, soon);

    firings.ask(arm);
    firings.ask(arm);
    firings.ask(new Firing(Kind.ARM, start, 2, soon));
    firings.ask(new Firing(Kind.END, start, 1, soon));

    assertThat(calls(3))
        .containsExactlyInAnyOrder(
            call("arm", start, 1), call("arm", start, 2), call("end", start, 1));
  }

  private static String call(String kind, OccurrenceKey start, long airing) {
    return "%s %s %s 0 %d".formatted(kind, start.autowebinar(), start.startsAt(), airing);
  }
}

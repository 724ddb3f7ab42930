package kz.isra.testkit.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.isra.domain.requests.Requests;
import kz.isra.domain.requests.Requests.Claim;
import kz.isra.domain.requests.Requests.StoredAnswer;
import org.junit.jupiter.api.Test;

/** What every store of {@link Requests} promises. */
public abstract class RequestsContractTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(40);
  private static final StoredAnswer ANSWER = new StoredAnswer(201, "{\"id\":\"Алма\"}");
  private final String key = UUID.randomUUID().toString();

  protected abstract Requests requests();

  @Test
  void givesARepeatTheFirstAnswer() {
    assertThat(claim("a", NOW)).isEqualTo(new Claim.Claimed());
    assertThat(claim("a", NOW.plusSeconds(1))).isEqualTo(new Claim.InProgress());
    requests().finish(key, ANSWER);

    assertThat(claim("a", NOW.plusSeconds(2))).isEqualTo(new Claim.Answered(ANSWER));
    requests().finish(key, new StoredAnswer(500, "{}"));
    requests().release(key);
    assertThat(claim("a", NOW.plusSeconds(3))).isEqualTo(new Claim.Answered(ANSWER));
  }

  @Test
  void refusesTheKeyForAnotherBody() {
    claim("a", NOW);
    assertThat(claim("b", NOW)).isEqualTo(new Claim.OtherBody());
    assertThat(claim("b", UNTIL.plusSeconds(1))).isEqualTo(new Claim.OtherBody());
    requests().finish(key, ANSWER);
    assertThat(claim("b", NOW)).isEqualTo(new Claim.OtherBody());
  }

  @Test
  void letsARefusedRequestBeTriedAgain() {
    claim("a", NOW);
    requests().release(key);

    assertThat(claim("b", NOW)).isEqualTo(new Claim.Claimed());
  }

  @Test
  void letsAClaimBeTakenOverWhenItsTimeIsUp() {
    claim("a", NOW);

    assertThat(claim("a", UNTIL.minusMillis(1))).isEqualTo(new Claim.InProgress());
    assertThat(claim("a", UNTIL)).isEqualTo(new Claim.Claimed());
  }

  @Test
  void forgetsARequestAfterSevenDays() {
    claim("a", NOW);
    requests().finish(key, ANSWER);
    Instant end = NOW.plus(Duration.ofDays(7));

    assertThat(claim("a", end.minusSeconds(1))).isEqualTo(new Claim.Answered(ANSWER));
    assertThat(claim("b", end)).isEqualTo(new Claim.Claimed());
  }

  @Test
  void letsOneOfManyClaimAKey() throws Exception {
    Callable<Claim> claim = () -> claim("a", NOW);
    var claims = new ArrayList<Claim>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> claim).toList())) {
        claims.add(future.get());
      }
    }

    assertThat(claims).filteredOn(new Claim.Claimed()::equals).hasSize(1);
  }

  private Claim claim(String hash, Instant now) {
    return requests().claim(key, hash, now, now.plus(Duration.between(NOW, UNTIL)));
  }
}

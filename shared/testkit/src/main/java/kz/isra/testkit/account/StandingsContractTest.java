package kz.isra.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.Standing.Axis;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.account.StandingOrders;
import kz.isra.domain.id.OrgId;
import kz.isra.testkit.SeededIds;
import org.junit.jupiter.api.Test;

/** What every store of standings keeps. */
public abstract class StandingsContractTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private final OrgId org = OrgId.next(new SeededIds(System.nanoTime()));

  protected abstract StandingOrders standings();

  @Test
  void anAccountIsUntouchedUntilSomethingIsDecided() {
    assertThat(standings().of(org)).isEqualTo(Standing.untouched(org));
    assertThat(standings().kept(org, "2026-1")).isEmpty();
  }

  @Test
  void aStandingComesBackAsItWasWrittenWithTheOrderThatMadeIt() {
    Standing suspended = suspended(1, "2026-1");

    assertThat(standings().write(suspended, order("2026-1"))).isTrue();

    assertThat(standings().of(org)).isEqualTo(suspended);
    assertThat(standings().kept(org, "2026-1"))
        .contains(new StandingOrders.Kept(order("2026-1"), false));
    Standing restored = new Standing(org, Map.of(), 2);
    assertThat(standings().write(restored, order("2026-2"))).isTrue();
    assertThat(standings().of(org)).isEqualTo(restored);
  }

  @Test
  void ofTwoWritesOnOneVersionOneIsRefusedWhole() {
    standings().write(suspended(1, "2026-1"), order("2026-1"));

    assertThat(standings().write(suspended(1, "other"), order("2026-2"))).isFalse();
    assertThat(standings().write(suspended(3, "other"), order("2026-2"))).isFalse();

    assertThat(standings().of(org)).isEqualTo(suspended(1, "2026-1"));
    assertThat(standings().kept(org, "2026-2")).isEmpty();
  }

  @Test
  void anOrderIsKeptOnceUnderItsNumber() {
    standings().write(suspended(1, "2026-1"), order("2026-1"));

    assertThat(standings().write(new Standing(org, Map.of(), 2), order("2026-1"))).isFalse();

    assertThat(standings().of(org)).isEqualTo(suspended(1, "2026-1"));
  }

  @Test
  void ofManyAtOnceOneWrites() throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Boolean> written =
          threads
              .invokeAll(
                  IntStream.range(0, 8)
                      .mapToObj(n ->
                          (Callable<Boolean>)
                              () -> standings().write(suspended(1, "n" + n), order("n" + n)))
                      .toList())
              .stream()
              .map(Future::resultNow)
              .toList();
      assertThat(written).containsOnlyOnce(true);
    }
  }

  @Test
  void itIsNotedThatTheOwnerWasTold() {
    standings().write(suspended(1, "2026-1"), order("2026-1"));

    standings().told(order("2026-1"));
    standings().told(order("2026-1"));

    assertThat(standings().kept(org, "2026-1"))
        .contains(new StandingOrders.Kept(order("2026-1"), true));
  }

  private Standing suspended(long version, String reason) {
    return new Standing(
        org,
        Map.of(
            Axis.MODERATION, new Standing.Suspension(reason, NOW),
            Axis.BILLING, new Standing.Suspension("Долг", NOW.minusSeconds(60))),
        version);
  }

  private StandingOrder order(String number) {
    return new StandingOrder(
        number, org, StandingOrder.Kind.SUSPEND, Axis.MODERATION, "Жалоба", "operator", NOW);
  }
}

package kz.isra.domain.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;
import kz.isra.domain.payments.TopUp.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopUpTest {
  /** C3, written down a second time. */
  private static final Map<State, Set<State>> ALLOWED =
      Map.of(
          State.CREATED,
          EnumSet.of(
              State.REDIRECTED,
              State.PENDING,
              State.UNKNOWN,
              State.FAILED,
              State.EXPIRED,
              State.MANUAL_REVIEW,
              State.CREDITED),
          State.REDIRECTED,
          EnumSet.of(
              State.PENDING, State.FAILED, State.EXPIRED, State.MANUAL_REVIEW, State.CREDITED),
          State.PENDING,
          EnumSet.of(State.FAILED, State.EXPIRED, State.MANUAL_REVIEW, State.CREDITED),
          State.UNKNOWN,
          EnumSet.of(
              State.REDIRECTED,
              State.PENDING,
              State.FAILED,
              State.EXPIRED,
              State.MANUAL_REVIEW,
              State.CREDITED),
          State.FAILED,
          EnumSet.of(State.CREDITED, State.MANUAL_REVIEW),
          State.EXPIRED,
          EnumSet.of(State.CREDITED, State.MANUAL_REVIEW),
          State.MANUAL_REVIEW,
          EnumSet.noneOf(State.class),
          State.CREDITED,
          EnumSet.noneOf(State.class));

  @Test
  void onlyTheTransitionsOfTheTableExist() {
    for (State from : State.values()) {
      for (State to : State.values()) {
        assertThat(from.mayBecome(to))
            .as(from + " to " + to)
            .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9999,false",
    "10000,true",
    "500000000,true",
    "500000001,false",
    "0,false",
    "-10000,false"
  })
  void anAmountHasTwoEnds(long tiyn, boolean fits) {
    assertThat(TopUp.fits(new Money(tiyn))).isEqualTo(fits);
  }

  @Test
  void aCreditedOneStaysCredited() {
    var id = new TopUpId("top_" + "a".repeat(26));
    var org = new OrgId("org_" + "a".repeat(26));
    TopUp credited =
        TopUp.created(id, org, Money.tenge(100), Instant.EPOCH).credited("p", Instant.EPOCH);

    assertThatThrownBy(() -> credited.became(State.FAILED))
        .isInstanceOf(IllegalStateException.class);
    assertThat(credited.redirected("p", "https://pay.example").state()).isEqualTo(State.CREDITED);
  }
}

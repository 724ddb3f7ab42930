package kz.isra.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import kz.isra.domain.money.Money;
import org.junit.jupiter.api.Test;

class PricingTest {
  private static final Money STORED = Money.tenge(40);
  private static final Money LINKED = Money.tenge(5);

  @Test
  void anEstimateIsPriceTimesPeopleTimesHours() {
    assertThat(Pricing.estimate(STORED, 30, 90)).isEqualTo(Money.tenge(1_800));
    assertThat(Pricing.estimate(LINKED, 1, 1)).isEqualTo(new Money(9));
  }

  @Test
  void aStartNeedsThePriceOfTenAttendeeHours() {
    assertThat(Pricing.least(LINKED)).isEqualTo(Money.tenge(50));
  }

  @Test
  void useIsRoundedHalfUpOnce() {
    assertThat(Pricing.used(3_600_000, LINKED)).isEqualTo(Money.tenge(5));
    assertThat(Pricing.used(3_600, LINKED)).isEqualTo(new Money(1)); // 0.5 tiyn
    assertThat(Pricing.used(3_599, LINKED)).isEqualTo(Money.ZERO);
    assertThat(Pricing.used(0, STORED)).isEqualTo(Money.ZERO);
  }

  @Test
  void useOfAGreatRoomDoesNotOverflow() {
    long hundredThousandPeopleForEightHours = 100_000L * 8 * 3_600_000;

    assertThat(Pricing.used(hundredThousandPeopleForEightHours, STORED))
        .isEqualTo(Money.tenge(32_000_000));
  }

  @Test
  void theTrialPaysForTwentyFiveStoredAttendeeHours() {
    assertThat(Pricing.attendeeHours(Money.tenge(1_000), STORED)).isEqualTo(25);
    assertThat(Pricing.attendeeHours(new Money(-1), STORED)).isZero();
  }
}

package kz.isra.domain.payments;

import static org.assertj.core.api.Assertions.assertThat;

import kz.isra.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TengeTest {
  @ParameterizedTest
  @CsvSource({
    "1500.00,150000",
    "1500,150000",
    "1500.5,150050",
    "0.01,1",
    "999999999999.99,99999999999999"
  })
  void readsWhatProvidersWrite(String text, long tiyn) {
    assertThat(Tenge.parse(text)).contains(new Money(tiyn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".5",
        "1500.",
        "1500.001",
        "-1",
        "+1",
        "1e3",
        "1 500",
        "1,500",
        "NaN",
        "١٥٠٠",
        "1000000000000",
        " 1500",
        "0x10",
        "1500.00\n"
      })
  void readsNothingElse(String text) {
    assertThat(Tenge.parse(text)).isEmpty();
  }

  @Test
  void writesTwoDecimals() {
    assertThat(Tenge.format(new Money(150_005))).isEqualTo("1500.05");
    assertThat(Tenge.format(new Money(5))).isEqualTo("0.05");
  }
}

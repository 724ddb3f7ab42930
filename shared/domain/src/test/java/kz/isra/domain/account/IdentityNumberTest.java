package kz.isra.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kz.isra.domain.account.IdentityNumber.Type;
import kz.isra.domain.personal.Organizer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of kazakhstan B1 and a second count that shares no code. */
class IdentityNumberTest {
  @ParameterizedTest
  @CsvSource({
    "240140000120,BIN",
    "240150000105,BIN",
    "900101300811,IIN",
    "061211600012,IIN",
    "791028302728,IIN"
  })
  void aRightNumberTellsWhoseItIs(String digits, Type type) {
    assertThat(IdentityNumber.of(digits).orElseThrow().type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000813159890",
        "240140000121",
        "24014000012",
        "2401400001200",
        "000000000000",
        "111111111111",
        "٢٤٠١٤٠٠٠٠١٢٠",
        "24014000012a",
        "",
        "  ",
        "240170000120"
      })
  void whatWasNeverIssuedIsRefused(String digits) {
    assertThat(IdentityNumber.of(digits)).isEmpty();
  }

  @Test
  void aPrefixWhoseCheckDigitWouldBeTenTwiceHasNoRightNumber() {
    for (int last = 0; last <= 9; last++) {
      assertThat(IdentityNumber.of("90010130080" + last)).isEmpty();
    }
  }

  @Test
  void spacesAndDashesDoNotMatter() {
    assertThat(IdentityNumber.of(" 2401 4000\u00a0012-0 ").orElseThrow().digits())
        .isEqualTo("240140000120");
  }

  @Test
  void companiesHaveABinAndPersonsAnIin() {
    IdentityNumber bin = new IdentityNumber("240140000120");
    IdentityNumber iin = new IdentityNumber("791028302728");

    assertThat(RegistrationForm.fits(Kind.COMPANY, bin)).isTrue();
    assertThat(RegistrationForm.fits(Kind.COMPANY, iin)).isFalse();
    assertThat(RegistrationForm.fits(Kind.PERSON, bin)).isFalse();
    assertThat(RegistrationForm.fits(Kind.SOLE_PROPRIETOR, iin)).isTrue();
  }

  @Test
  void aSecondCountComesToTheSame() {
    var random = new Random(1);
    int right = 0;
    for (int i = 0; i < 300_000; i++) {
      String digits = "%012d".formatted(random.nextLong(1_000_000_000_000L));
      boolean ours = IdentityNumber.of(digits).isPresent();
      assertThat(ours).as(digits).isEqualTo(naive(digits));
      right += ours ? 1 : 0;
    }
    assertThat(right).isGreaterThan(10_000);
  }

  private static boolean naive(String number) {
    int[] d = number.chars().map(Character::getNumericValue).toArray();
    int sum = d[0] + 2 * d[1] + 3 * d[2] + 4 * d[3] + 5 * d[4] + 6 * d[5];
    sum += 7 * d[6] + 8 * d[7] + 9 * d[8] + 10 * d[9];
    int control = sum % 11;
    if (control == 10) {
      int again = 3 * d[0] + 4 * d[1] + 5 * d[2] + 6 * d[3] + 7 * d[4] + 8 * d[5];
      again += 9 * d[6] + 10 * d[7] + 11 * d[8] + d[9] + 2 * d[10];
      control = again % 11;
    }
    boolean repeats = number.equals(number.substring(0, 1).repeat(12));
    return !repeats && d[4] < 7 && control == d[11];
  }

  @Test
  void aMonthThatDoesNotExistIsForAPersonToLookAt() {
    assertThat(new IdentityNumber("240140000120").hasOddDate()).isFalse();
    assertThat(anIinOfMonth13().hasOddDate()).isTrue();
  }

  private static IdentityNumber anIinOfMonth13() {
    for (int serial = 0; serial < 10_000; serial++) {
      var number = IdentityNumber.of("901301300%03d".formatted(serial % 1_000));
      if (number.isPresent()) {
        return number.get();
      }
    }
    throw new AssertionError("no such number");
  }

  @Test
  void aNumberNeverShowsInALog() {
    assertThat(new IdentityNumber("791028302728").toString()).doesNotContain("791028302728");
  }
}

package kz.isra.domain.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"+7 (701) 123-45-67", "87011234567", "12345678", "a@b.kz", "анна@почта.қаз"})
  void takesAPhoneOrAnEmailAsItWasTyped(String typed) {
    assertThat(Contact.typed("  " + typed + "\n")).contains(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "     ",
        "Анна",
        "1234567",
        "1234567890123456",
        "+7 701 123 45 67, Анна",
        "٠١٢٣٤٥٦٧٨",
        "anna@",
        "@kz.kz",
        "anna@kz",
        "a b@c.kz",
        "a@b@c.kz",
        "=1+1+22222222",
        "anna@example.k"
      })
  void refusesWhatReachesNobody(String typed) {
    assertThat(Contact.typed(typed)).isEmpty();
    assertThatThrownBy(() -> new Contact(typed, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isAtMostAHundredAndTwentyLong() {
    String longest = "a@" + "b".repeat(115) + ".kz";
    assertThat(Contact.typed(longest)).contains(longest);
    assertThat(Contact.typed(longest + "z")).isEmpty();
  }

  @Test
  void isNeverWrittenOut() {
    assertThat(new Contact("+77011234567", Instant.EPOCH).toString()).doesNotContain("701");
  }
}

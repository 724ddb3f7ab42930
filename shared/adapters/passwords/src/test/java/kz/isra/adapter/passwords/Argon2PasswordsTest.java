package kz.isra.adapter.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import kz.isra.domain.account.Passwords.Check;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
  private final Argon2Passwords passwords =
      new Argon2Passwords("a secret of the operator".getBytes(StandardCharsets.UTF_8));

  @Test
  void theHashTellsItsParametersAndIsSaltedAnew() {
    String hash = passwords.hash("құпия сөз 1");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("құпия сөз 1")).isNotEqualTo(hash);
  }

  @Test
  void onlyThePasswordItselfIsRight() {
    String hash = passwords.hash("correct horse battery");

    assertThat(passwords.check("correct horse battery", hash)).isEqualTo(Check.RIGHT);
    assertThat(passwords.check("correct horse batterz", hash)).isEqualTo(Check.WRONG);
    assertThat(passwords.check("", hash)).isEqualTo(Check.WRONG);
  }

  @Test
  void theSameTextInAnotherNormalFormIsRight() {
    String composed = "\u0439\u0451 password";
    String decomposed = "\u0438\u0306\u0435\u0308 password";

    assertThat(passwords.check(decomposed, passwords.hash(composed))).isEqualTo(Check.RIGHT);
  }

  @Test
  void nothingIsCutOffAtTheEnd() {
    String hash = passwords.hash("x".repeat(127) + "y");

    assertThat(passwords.check("x".repeat(127) + "z", hash)).isEqualTo(Check.WRONG);
  }

  @Test
  void anotherOperatorsSecretFindsNothingRight() {
    var others = new Argon2Passwords("another secret entirely".getBytes(StandardCharsets.UTF_8));

    assertThat(others.check("correct horse battery", passwords.hash("correct horse battery")))
        .isEqualTo(Check.WRONG);
  }

  @Test
  void aHashOfWeakerParametersIsToBeReplaced() {
    String keyed = "a secret of the operator";
    var weak = Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID);
    var probe = new Argon2Passwords(keyed.getBytes(StandardCharsets.UTF_8));
    String hash = weak.hash(probe.keyed("correct horse battery"), new byte[16]).getResult();

    assertThat(probe.check("correct horse battery", hash)).isEqualTo(Check.RIGHT_BUT_WEAK);
  }

  @Test
  void whatEverybodyUsesIsCommon() {
    assertThat(passwords.isCommon("password")).isTrue();
    assertThat(passwords.isCommon("Qwerty123")).isTrue();
    assertThat(passwords.isCommon("correct horse battery")).isFalse();
  }
}

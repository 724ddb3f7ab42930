package kz.isra.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.isra.domain.attendance.Nickname.Read;
import org.junit.jupiter.api.Test;

class NicknameTest {
  @Test
  void takesNamesOfAnyScriptAndTrimsThem() {
    for (String name : List.of("Айгүл", "Jean-Luc", "李雷", "Ахмет 2", "👩‍🚀", "Hostel", "7")) {
      assertThat(Nickname.read("  " + name + " \t")).as(name).isEqualTo(new Read.Good(name));
    }
  }

  @Test
  void takesFortyCodePointsAndNoMore() {
    assertThat(Nickname.read("я".repeat(40))).isInstanceOf(Read.Good.class);
    assertThat(Nickname.read("😀".repeat(40))).isInstanceOf(Read.Good.class);
    assertThat(Nickname.read("я".repeat(41))).isInstanceOf(Read.TooLong.class);
    assertThat(Nickname.read("я".repeat(200))).isInstanceOf(Read.TooLong.class);
    // й of two code points becomes one
    assertThat(Nickname.read("и\u0306".repeat(40))).isEqualTo(new Read.Good("й".repeat(40)));
  }

  @Test
  void leavesOutWhatIsNotSeen() {
    assertThat(Nickname.read("Ай\u200Bгүл\u202E\u0000")).isEqualTo(new Read.Good("Айгүл"));
    assertThat(Nickname.read("two\nlines  here")).isEqualTo(new Read.Good("two lines here"));
    assertThat(Nickname.read("\uD800x")).isEqualTo(new Read.Good("x"));
  }

  @Test
  void refusesNamesWithNothingToSee() {
    for (String name : List.of("", "   ", "\u200B\u200B", "\u2066\u2069", "...", "\u0301", "--")) {
      assertThat(Nickname.read(name)).as(name).isInstanceOf(Read.Empty.class);
    }
  }

  @Test
  void refusesNamesThatPassForTheHostOrTheService() {
    for (String name :
        List.of(
            "Модератор",
            "модератор Анна",
            "MODERATOR",
            "М0дератор",
            "Moderаtor",
            "ad\u200Bmin",
            "Админ!",
            "Ведущий",
            "В е д у щ и й",
            "Isra",
            "ISRА",
            "ｈｏｓｔ",
            "Жүргізуші")) {
      assertThat(Nickname.read(name)).as(name).isInstanceOf(Read.Reserved.class);
    }
  }
}

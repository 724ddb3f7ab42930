package kz.isra.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void composesAndKeepsLines() {
    assertThat(PlainText.lines(" и\u0306од\r\nbir\rekі \n")).isEqualTo("йод\nbir\nekі");
  }

  @Test
  void stripsControlsDirectionsAndHalvesOfPairs() {
    assertThat(PlainText.lines("a\u0000b\u0007c\u202Ed\u2067e\u200Ff\uFEFFg\uD83Dh"))
        .isEqualTo("abcdefgh");
  }

  @Test
  void keepsEmojiWhole() {
    assertThat(PlainText.lines("👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️"))
        .isEqualTo("👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️");
  }

  @Test
  void leavesMarkupAsTheTextItIs() {
    assertThat(PlainText.lines("<script>alert(1)</script> & \"x\""))
        .isEqualTo("<script>alert(1)</script> & \"x\"");
  }
}

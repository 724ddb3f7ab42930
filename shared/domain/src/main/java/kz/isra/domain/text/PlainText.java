package kz.isra.domain.text;

import java.text.Normalizer;

/**
 * Plain text as it is kept: in the normal form NFC, without control characters, without characters
 * that turn the direction of writing and without invisible ones, except the joiners that emoji and
 * some scripts need (reliability A1 row 18).
 */
public final class PlainText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private PlainText() {}

  /** One line: line breaks become spaces; trimmed. */
  public static String line(String text) {
    return kept(text.replaceAll("[\\s\\p{Z}]+", " ")).strip();
  }

  /** Several lines, at most one empty one between two; trimmed. */
  public static String lines(String text) {
    return kept(text.replace("\r\n", "\n").replace('\r', '\n'))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String kept(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(PlainText::isKept).forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean isKept(int letter) {
    if (letter == '\n'
        || letter == ZERO_WIDTH_JOINER
        || letter == ZERO_WIDTH_NON_JOINER
        || isTag(letter)) {
      return true;
    }
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Flags of regions are made with these. */
  private static boolean isTag(int letter) {
    return letter >= 0xE0020 && letter <= 0xE007F;
  }
}

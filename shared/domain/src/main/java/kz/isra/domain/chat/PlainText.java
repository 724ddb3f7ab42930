package kz.isra.domain.chat;

import java.text.Normalizer;

/**
 * Text from strangers, made harmless to show: NFC, without control characters, without characters
 * that turn the direction of writing or are not seen at all, without halves of surrogate pairs
 * (reliability A1 row 18). Joiners stay, because emoji are made with them.
 */
public final class PlainText {
  private PlainText() {}

  /** Lines stay; white space at both ends goes. */
  public static String lines(String raw) {
    return clean(raw.replace("\r\n", "\n").replace('\r', '\n'), true).strip();
  }

  /** One line, with single spaces. */
  public static String line(String raw) {
    return clean(raw, false).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  public static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String clean(String raw, boolean linesStay) {
    var clean = new StringBuilder(raw.length());
    raw.codePoints()
        .map(point -> Character.isWhitespace(point) && point != '\n' ? ' ' : point)
        .map(point -> point == '\n' && !linesStay ? ' ' : point)
        .filter(point -> point == '\n' || isShown(point))
        .forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          false;
      case Character.FORMAT -> point == 0x200C || point == 0x200D || isTag(point);
      default -> true;
    };
  }

  /** Flags of regions are made with these. */
  private static boolean isTag(int point) {
    return point >= 0xE0020 && point <= 0xE007F;
  }
}

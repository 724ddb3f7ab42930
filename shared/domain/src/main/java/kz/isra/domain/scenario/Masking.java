package kz.isra.domain.scenario;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes what leads to a person or elsewhere out of viewers' texts: e-mails, links, handles and
 * phones become {@value #MASK}.
 */
final class Masking {
  static final String MASK = "•••";

  private static final String ENDINGS =
      "kz|ru|com|net|org|io|me|info|biz|su|by|uz|kg|ua|app|dev|link|club|site|online|shop|pro|tv"
          + "|cc|ly|gl|ai|co|eu|de|tr|cn|рф|қаз|бел|укр";

  private static final String BETWEEN = "[\\s\u00a0\u202f()\\[\\]./_‐-―-]{0,3}";

  private static final List<Pattern> CONTACTS =
      List.of(
          Pattern.compile(
              "[\\p{L}\\p{Nd}._%+-]+\\s?@\\s?[\\p{L}\\p{Nd}-]+(?:\\.[\\p{L}\\p{Nd}-]+)+"),
          Pattern.compile("(?iu)\\b(?:[a-z][a-z0-9+.-]*://|www\\.)\\S+"),
          Pattern.compile(
              "(?iu)(?<![\\p{L}\\p{Nd}.-])[\\p{L}\\p{Nd}-]+(?:\\.[\\p{L}\\p{Nd}-]+)*\\.(?:"
                  + ENDINGS
                  + ")(?![\\p{L}\\p{Nd}])(?:[/?#:]\\S*)?"),
          Pattern.compile("(?<![\\p{L}\\p{Nd}])@[A-Za-z][A-Za-z0-9_.]{3,}"),
          // of Kazakhstan and Russia, with whatever people put between the digits
          Pattern.compile(
              "(?<!\\p{Nd})(?:[+＋]\\s?7|[78])"
                  + BETWEEN
                  + "[4789](?:"
                  + BETWEEN
                  + "\\p{Nd}){9}(?!\\p{Nd})"),
          Pattern.compile("[+＋]?\\p{Nd}(?:[\\s\u00a0\u202f()‐-―-]{0,3}\\p{Nd}){8,18}(?!\\p{Nd})"));

  private Masking() {}

  static String mask(String text) {
    String masked = text;
    for (Pattern contact : CONTACTS) {
      masked = contact.matcher(masked).replaceAll(MASK);
    }
    return masked;
  }
}

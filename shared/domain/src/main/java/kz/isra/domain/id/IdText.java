package kz.isra.domain.id;

/** The shape of ids: a prefix and {@value #LENGTH} characters of lower-case base32. */
final class IdText {
  private static final int LENGTH = 26;

  private IdText() {}

  static boolean fits(String prefix, String text) {
    if (text.length() != prefix.length() + LENGTH || !text.startsWith(prefix)) {
      return false;
    }
    return text.chars()
        .skip(prefix.length())
        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'));
  }

  static void check(String prefix, String text) {
    if (!fits(prefix, text)) {
      throw new IllegalArgumentException("Not an id of " + prefix);
    }
  }
}

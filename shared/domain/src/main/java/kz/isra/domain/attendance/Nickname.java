package kz.isra.domain.attendance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.isra.domain.text.PlainText;

/**
 * The rules of the name under which a person is in a session: one line of 1 to {@value #LONGEST}
 * code points that can be seen (RM-03). Names that pass for the host or the service are not for
 * attendees, also where they are spelt with lookalikes.
 */
public final class Nickname {
  public static final int LONGEST = 40;

  /** Not the whole name. */
  private static final Set<String> NEVER_WHOLE =
      skeletons(
          "host",
          "isra",
          "organizer",
          "support",
          "system",
          "ведущий",
          "ведущая",
          "организатор",
          "поддержка",
          "система",
          "жүргізуші",
          "ұйымдастырушы",
          "қолдау",
          "жүйе");

  /** Not one of its words. */
  private static final Set<String> NEVER_A_WORD =
      skeletons(
          "admin", "administrator", "moderator", "админ", "администратор", "модератор", "әкімші");

  private static final String ALIKE = "авсеёікқмнортуүұхһѕјl01345|";
  private static final String LATIN = "abceeikkmhoptyyyxhsjioieasi";

  private Nickname() {}

  /** What became of a name that somebody typed. */
  public sealed interface Read {
    record Good(String name) implements Read {}

    record Empty() implements Read {}

    record TooLong() implements Read {}

    /** It passes for somebody else. */
    record Reserved() implements Read {}
  }

  public static Read read(String raw) {
    String name = PlainText.line(raw);
    if (name.codePoints().noneMatch(Nickname::isSeen)) {
      return new Read.Empty();
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      return new Read.TooLong();
    }
    boolean reserved =
        NEVER_WHOLE.contains(skeleton(name))
            || NEVER_A_WORD.contains(skeleton(name))
            || Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .anyMatch(word -> NEVER_A_WORD.contains(skeleton(word)));
    return reserved ? new Read.Reserved() : new Read.Good(name);
  }

  private static boolean isSeen(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.OTHER_SYMBOL
        || Character.isEmoji(point);
  }

  /** The name as it looks: small letters and digits, Cyrillic and Latin lookalikes made one. */
  private static String skeleton(String name) {
    var skeleton = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || point == '|')
        .map(point -> {
          int at = ALIKE.indexOf(point);
          return at < 0 ? point : LATIN.charAt(at);
        })
        .forEach(skeleton::appendCodePoint);
    return skeleton.toString();
  }

  private static Set<String> skeletons(String... names) {
    return Stream.of(names).map(Nickname::skeleton).collect(Collectors.toUnmodifiableSet());
  }
}

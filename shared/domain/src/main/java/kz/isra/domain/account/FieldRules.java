package kz.isra.domain.account;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the fields of a registration may look like. Each rule answers the form that is kept. */
public final class FieldRules {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._-]{3,40}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");
  private static final Set<String> DISPOSABLE =
      Set.of(
          "mailinator.com",
          "guerrillamail.com",
          "10minutemail.com",
          "yopmail.com",
          "temp-mail.org",
          "tempmail.com",
          "trashmail.com",
          "getnada.com",
          "sharklasers.com",
          "dispostable.com");

  private FieldRules() {}

  /** An address in ASCII; look-alikes of other scripts are not taken. */
  public static Optional<String> email(String typed) {
    return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches()
        ? Optional.of(typed)
        : Optional.empty();
  }

  /** 3 to 40 of Latin letters, digits, dot, dash and underscore, so that no two look alike. */
  public static Optional<String> login(String typed) {
    return LOGIN.matcher(typed).matches() ? Optional.of(typed) : Optional.empty();
  }

  /** A name or an address: NFC, one line, nothing invisible. */
  public static Optional<String> line(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    return INVISIBLE.matcher(text).find() ? Optional.empty() : Optional.of(text);
  }

  /** What a person of the operator should look at; nothing here refuses anybody. */
  static Set<Organization.Flag> flags(RegistrationForm form) {
    var flags = EnumSet.noneOf(Organization.Flag.class);
    if (form.identityNumber().hasOddDate()) {
      flags.add(Organization.Flag.ODD_NUMBER);
    }
    if (mixesScripts(form.legalName())) {
      flags.add(Organization.Flag.MIXED_SCRIPT);
    }
    String domain = form.email().substring(form.email().indexOf('@') + 1);
    if (DISPOSABLE.contains(domain.toLowerCase(Locale.ROOT))) {
      flags.add(Organization.Flag.DISPOSABLE_MAIL);
    }
    return flags;
  }

  /** Whether one word has both Latin and Cyrillic letters, as imitations of other names do. */
  private static boolean mixesScripts(String name) {
    for (String word : name.split("[^\\p{L}]+")) {
      Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
      word.codePoints().forEach(letter -> scripts.add(Character.UnicodeScript.of(letter)));
      if (scripts.contains(Character.UnicodeScript.LATIN)
          && scripts.contains(Character.UnicodeScript.CYRILLIC)) {
        return true;
      }
    }
    return false;
  }
}

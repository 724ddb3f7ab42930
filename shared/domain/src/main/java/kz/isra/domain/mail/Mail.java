package kz.isra.domain.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail to one person.
 *
 * @param to one address
 * @param subject one line, at most 200 characters
 * @param html the same as {@code text}, for programs that show HTML
 * @param key names the reason for the mail, for example {@code confirm:<token hash>}: two mails
 *     with one key say the same thing; 1–128 characters of {@code [A-Za-z0-9._:#-]}
 */
public record Mail(String to, String subject, String text, Optional<String> html, String key) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,255}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:#-]{1,128}");
  private static final int LONGEST_SUBJECT = 200;

  public Mail {
    if (!ADDRESS.matcher(to).matches()) {
      throw new IllegalArgumentException("Not one mail address");
    }
    if (subject.isBlank()
        || subject.length() > LONGEST_SUBJECT
        || subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A subject is one line of at most 200 characters");
    }
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("A mail's key is 1-128 characters of [A-Za-z0-9._:#-]");
    }
  }

  /** A mail of text only. */
  public static Mail text(String to, String subject, String text, String key) {
    return new Mail(to, subject, text, Optional.empty(), key);
  }
}

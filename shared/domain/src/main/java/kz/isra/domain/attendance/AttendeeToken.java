package kz.isra.domain.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;

/**
 * What an attendee's browser holds: who it is, and a secret that proves it. Only the secret's
 * SHA-256 is stored.
 *
 * @param secret 52 characters of base32, 256 random bits and more
 */
public record AttendeeToken(AttendeeId attendee, String secret) {
  private static final Pattern SHAPE = Pattern.compile("(att_[a-z2-7]{26})\\.([a-z2-7]{52})");

  public static AttendeeToken next(AttendeeId attendee, IdSource ids) {
    return new AttendeeToken(attendee, ids.next("") + ids.next(""));
  }

  /** Reads what came from outside; empty where it is not such a token. */
  public static Optional<AttendeeToken> of(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(new AttendeeToken(new AttendeeId(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  public String text() {
    return attendee + "." + secret;
  }

  /** SHA-256 of the secret in hex. */
  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it is the token of this person; takes the same time for every wrong one. */
  public boolean proves(Attendee person) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII),
        person.tokenHash().getBytes(StandardCharsets.US_ASCII));
  }

  /** Masked, so that no log ever shows a secret. */
  @Override
  public String toString() {
    return "AttendeeToken[" + attendee + "]";
  }
}

package kz.isra.domain.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;

/**
 * What the login cookie carries: where the login's row stands, and a secret of 256 random bits that
 * proves it. Only the secret's SHA-256 is ever stored (reliability A1 row 13).
 *
 * @param secret 43 characters of base64url
 */
public record LoginToken(OrgId org, LoginId login, String secret) {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z2-7]{26})\\.([a-z2-7]{26})\\.([A-Za-z0-9_-]{43})");

  /** Reads a cookie's value; empty where it is not such a token. */
  public static Optional<LoginToken> of(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new LoginToken(
            new OrgId("org_" + matcher.group(1)),
            new LoginId("log_" + matcher.group(2)),
            matcher.group(3)));
  }

  /** The cookie's value. */
  public String text() {
    return org.value().substring(4) + "." + login.value().substring(4) + "." + secret;
  }

  /** SHA-256 of the secret in hex. */
  public String hash() {
    return Sha256.hex(secret);
  }

  /** Masked, so that no log ever shows a secret. */
  @Override
  public String toString() {
    return "LoginToken[" + login + "]";
  }
}

package kz.isra.lambda;

import java.time.Duration;
import kz.isra.domain.account.LoginToken;

/** The login cookie as it is set and cleared (reliability A1 row 13). */
public final class LoginCookies {
  private static final String TERMS = "; Path=/; Secure; HttpOnly; SameSite=Lax";
  private static final Duration LONGEST = Duration.ofDays(30);

  private LoginCookies() {}

  /**
   * @param remembered kept when the browser closes
   */
  public static String set(LoginToken token, boolean remembered) {
    String age = remembered ? "; Max-Age=" + LONGEST.toSeconds() : "";
    return Callers.COOKIE + "=" + token.text() + TERMS + age;
  }

  public static String clear() {
    return Callers.COOKIE + "=" + TERMS + "; Max-Age=0";
  }
}

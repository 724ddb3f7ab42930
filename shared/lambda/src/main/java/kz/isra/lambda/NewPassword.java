package kz.isra.lambda;

import kz.isra.domain.account.Passwords;

/** Reads a password that is being chosen: 8 to 128 characters, none that everybody uses. */
public final class NewPassword {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 128;

  private NewPassword() {}

  public static String read(Fields fields, Passwords passwords) {
    String password = fields.text("password").untrimmed().length(SHORTEST, LONGEST).required();
    if (passwords.isCommon(password)) {
      fields.refuse("password", "COMMON_PASSWORD");
    }
    return password;
  }
}

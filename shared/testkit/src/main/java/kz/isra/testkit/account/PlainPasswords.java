package kz.isra.testkit.account;

import kz.isra.domain.account.Passwords;

/** Hashes that take no time, for tests. A hash that begins with {@code weak:} is out of date. */
public final class PlainPasswords implements Passwords {
  @Override
  public String hash(String password) {
    return "plain:" + password;
  }

  @Override
  public Check check(String password, String hash) {
    if (hash.equals("weak:" + password)) {
      return Check.RIGHT_BUT_WEAK;
    }
    return hash.equals(hash(password)) ? Check.RIGHT : Check.WRONG;
  }

  @Override
  public void pretend(String password) {}

  @Override
  public boolean isCommon(String password) {
    return password.equals("password");
  }
}

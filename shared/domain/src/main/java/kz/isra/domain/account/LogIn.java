package kz.isra.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.IdSource;

/**
 * Opens a login by login name or e-mail and password (reliability A1 rows 12, 13, 17). An unknown
 * name takes as much work as a wrong password, and both answer the same.
 */
public final class LogIn {
  private final Organizations organizations;
  private final Logins logins;
  private final Passwords passwords;
  private final PersonalKeys keys;
  private final Limits limits;
  private final IdSource ids;
  private final Secrets secrets;
  private final Clock clock;

  /** Everything that a login is made with. */
  public LogIn(
      Organizations organizations,
      Logins logins,
      Passwords passwords,
      PersonalKeys keys,
      Limits limits,
      IdSource ids,
      Secrets secrets,
      Clock clock) {
    this.organizations = organizations;
    this.logins = logins;
    this.passwords = passwords;
    this.keys = keys;
    this.limits = limits;
    this.ids = ids;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What became of an attempt. */
  public sealed interface Outcome {
    record LoggedIn(Organization organization, LoginToken login) implements Outcome {}

    record Wrong() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  /**
   * @param name a login name, or an e-mail that was confirmed
   */
  public Outcome logIn(String name, String password, boolean remembered, String ip) {
    Instant now = clock.instant();
    String who = name.contains("@") ? keys.email(name) : keys.login(name);
    String from = keys.ip(ip);
    String pair = who + "#" + from;
    if (!limits.take(Limit.LOGIN_FROM_IP, from, now)
        || !limits.take(Limit.LOGIN_OF_ACCOUNT, pair, now)) {
      return new Outcome.TooMany();
    }
    Optional<Organization> found =
        name.contains("@") ? organizations.byEmail(who) : organizations.byLogin(who, now);
    if (found.isEmpty()) {
      passwords.pretend(password);
      return new Outcome.Wrong();
    }
    Organization organization = found.get();
    Passwords.Check check = passwords.check(password, organization.passwordHash());
    if (check == Passwords.Check.WRONG) {
      return new Outcome.Wrong();
    }
    limits.giveBack(Limit.LOGIN_FROM_IP, from, now);
    limits.giveBack(Limit.LOGIN_OF_ACCOUNT, pair, now);
    if (check == Passwords.Check.RIGHT_BUT_WEAK) {
      organizations.rehash(organization, passwords.hash(password));
    }
    NewLogin login =
        NewLogin.of(organization.id(), organization.credentials(), remembered, ids, secrets, now);
    logins.open(login);
    return new Outcome.LoggedIn(organization, login.token());
  }
}

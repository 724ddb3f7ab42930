package kz.isra.testkit.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.account.Login;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.LoginTokens;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;

/** Logins in memory for tests of functions that only need a caller; they never idle out. */
public final class InMemoryLoginTokens implements LoginTokens {
  private static final String SECRET = "s".repeat(43);
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
  private final Map<String, Login> logins = new ConcurrentHashMap<>();

  /**
   * Logs an organizer in.
   *
   * @return the value of the cookie {@code __Host-sid}
   */
  public String login(OrgId org, LoginId login, boolean emailConfirmed) {
    var token = new LoginToken(org, login, SECRET);
    logins.put(token.text(), new Login(login, org, Instant.EPOCH, FAR, false, emailConfirmed));
    return token.text();
  }

  @Override
  public Optional<Login> find(LoginToken token, Instant now) {
    return Optional.ofNullable(logins.get(token.text()));
  }

  @Override
  public boolean alive(OrgId org, LoginId login, Instant now) {
    return find(new LoginToken(org, login, SECRET), now).isPresent();
  }

  /** Logs out. */
  public void end(OrgId org, LoginId login) {
    logins.remove(new LoginToken(org, login, SECRET).text());
  }

  @Override
  public void seen(OrgId org, LoginId login, Instant now) {}
}

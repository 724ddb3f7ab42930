package kz.isra.lambda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.account.Login;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.LoginTokens;

/** Learns from the login cookie who calls. */
public final class Callers {
  /** The name of the login cookie. */
  public static final String COOKIE = "__Host-sid";

  private static final Duration WRITE_EVERY = Duration.ofMinutes(1);
  private final LoginTokens logins;
  private final Clock clock;

  public Callers(LoginTokens logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
  }

  /**
   * @throws Problem LOGIN_REQUIRED without a live login
   */
  public Caller caller(Request request) {
    return find(request).orElseThrow(() -> new Problem(ErrorCode.LOGIN_REQUIRED));
  }

  /** The caller, if there is a live login. Its idle time starts again. */
  public Optional<Caller> find(Request request) {
    Instant now = clock.instant();
    Optional<Login> found =
        request.cookie(COOKIE).flatMap(LoginToken::of).flatMap(token -> logins.find(token, now));
    found
        .filter(login -> login.seenAt().plus(WRITE_EVERY).isBefore(now))
        .ifPresent(login -> logins.seen(login.org(), login.id(), now));
    return found.map(login -> new Caller(login.org(), login.id(), login.emailConfirmed()));
  }
}

package kz.isra.domain.account;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;

/** The logins of all organizers. Expiry is checked at every read; TTL only cleans up. */
public interface LoginTokens {
  /**
   * The login behind a token, if it is known, not ended, not idle for too long, not older than its
   * absolute end and not made before the last change of the password.
   */
  Optional<Login> find(LoginToken token, Instant now);

  /** Whether such a login would be found now, for whoever proved it before and shows no secret. */
  boolean alive(OrgId org, LoginId login, Instant now);

  /** Stores that the login showed life; no effect on a login that is gone. */
  void seen(OrgId org, LoginId login, Instant now);
}

package kz.isra.domain.account;

import java.time.Instant;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;

/**
 * A login about to be stored.
 *
 * @param credentials of the organization at this moment
 */
public record NewLogin(LoginToken token, Instant at, boolean remembered, long credentials) {
  static NewLogin of(
      OrgId org, long credentials, boolean remembered, IdSource ids, Secrets secrets, Instant now) {
    var token = new LoginToken(org, LoginId.next(ids), secrets.next());
    return new NewLogin(token, now, remembered, credentials);
  }
}

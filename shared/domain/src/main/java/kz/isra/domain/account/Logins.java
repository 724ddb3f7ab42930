package kz.isra.domain.account;

import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;

/** The logins of all organizers, with what only this feature may do to them. */
public interface Logins extends LoginTokens {
  /** Stores a login. */
  void open(NewLogin login);

  /** Ends a login; one that is gone is no error. */
  void end(OrgId org, LoginId login);
}

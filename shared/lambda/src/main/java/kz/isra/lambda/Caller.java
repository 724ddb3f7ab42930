package kz.isra.lambda;

import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;

/**
 * Who is logged in. The tenant of every request is this one's, whatever the body says.
 *
 * @param emailConfirmed without it nothing may be created or paid (requirements RG-01)
 */
public record Caller(OrgId org, LoginId login, boolean emailConfirmed) {
  /**
   * This caller, if the e-mail is confirmed.
   *
   * @throws Problem EMAIL_NOT_CONFIRMED
   */
  public Caller confirmed() {
    if (!emailConfirmed) {
      throw new Problem(ErrorCode.EMAIL_NOT_CONFIRMED);
    }
    return this;
  }
}

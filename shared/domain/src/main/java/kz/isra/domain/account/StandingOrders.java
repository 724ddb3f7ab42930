package kz.isra.domain.account;

import java.util.Optional;
import kz.isra.domain.id.OrgId;

/** The standing of accounts with the orders that made it, for whoever decides. */
public interface StandingOrders extends Standings {
  /**
   * @param told whether the owner was told
   */
  record Kept(StandingOrder order, boolean told) {}

  Optional<Kept> kept(OrgId org, String number);

  /**
   * Writes a standing and the order that it follows from, in one step.
   *
   * @param next replaces the version before its own
   * @return false where somebody was faster or the order is kept already; nothing is written then
   */
  boolean write(Standing next, StandingOrder order);

  /** Notes that the owner was told of a kept order. */
  void told(StandingOrder order);
}

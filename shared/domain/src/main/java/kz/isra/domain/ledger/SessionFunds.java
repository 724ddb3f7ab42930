package kz.isra.domain.ledger;

import java.time.Instant;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;

/**
 * The money of one airing: held at Start, captured by what was used at the end, the rest released
 * (requirements BL-02, I5, I6). Every method may be repeated; a repeat changes nothing and answers
 * the same.
 */
public interface SessionFunds {
  /**
   * Sets money aside, bonus first: the estimate, or all there is when that is less.
   *
   * @param estimate what the airing is expected to cost
   * @param least without so much available the start is refused and nothing is held
   */
  HoldOutcome hold(OrgId org, SessionId session, Money estimate, Money least, Instant now);

  /**
   * Takes what was used, from the hold first, then from what else there is, bonus before main. Only
   * an organizer who ever topped up may go below zero (USAGE_IN_FLIGHT); before that the rest is
   * written off. What is left of the hold is released.
   *
   * @param used not below zero
   */
  Captured capture(OrgId org, SessionId session, Money used, Instant now);

  /** Gives back all that is held for an airing that did not happen. */
  void release(OrgId org, SessionId session, Instant now);

  /** What the organizer may spend at this moment. */
  Available available(OrgId org);
}

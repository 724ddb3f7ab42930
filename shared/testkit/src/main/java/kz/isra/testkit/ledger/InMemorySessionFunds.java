package kz.isra.testkit.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.Captured;
import kz.isra.domain.ledger.HoldOutcome;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.money.Money;

/** Funds in memory, safe for use by many threads. Bonus first, then main. */
public final class InMemorySessionFunds implements SessionFunds {
  private final Map<OrgId, Money> main = new HashMap<>();
  private final Map<OrgId, Money> bonus = new HashMap<>();
  private final Map<SessionId, HoldOutcome.Held> open = new HashMap<>();
  private final Map<SessionId, OrgId> owners = new HashMap<>();
  private final Map<SessionId, Captured> captured = new HashMap<>();
  private final Map<OrgId, Boolean> toppedUp = new HashMap<>();

  /** Gives an organizer bonus money. */
  public synchronized InMemorySessionFunds withBonus(OrgId org, Money amount) {
    bonus.merge(org, amount, Money::plus);
    return this;
  }

  /** Gives an organizer main money, as a top-up does. */
  public synchronized InMemorySessionFunds withMain(OrgId org, Money amount) {
    main.merge(org, amount, Money::plus);
    toppedUp.put(org, true);
    return this;
  }

  @Override
  public synchronized HoldOutcome hold(
      OrgId org, SessionId session, Money estimate, Money least, Instant now) {
    HoldOutcome.Held held = open.get(session);
    if (held != null) {
      return new HoldOutcome.AlreadyHeld(held.main(), held.bonus());
    }
    Captured done = captured.get(session);
    if (done != null) {
      return new HoldOutcome.AlreadyHeld(Money.ZERO, Money.ZERO);
    }
    Money spendable = available(org).spendable();
    if (spendable.compareTo(least) < 0) {
      return new HoldOutcome.Insufficient(least, spendable);
    }
    Money amount = estimate.smallerOf(spendable);
    Money fromBonus = amount.smallerOf(of(bonus, org));
    Money fromMain = amount.minus(fromBonus);
    move(org, fromMain.negated(), fromBonus.negated());
    var now1 = new HoldOutcome.Held(fromMain, fromBonus);
    open.put(session, now1);
    owners.put(session, org);
    return now1;
  }

  @Override
  public synchronized Captured capture(OrgId org, SessionId session, Money used, Instant now) {
    Captured before = captured.get(session);
    if (before != null) {
      return before;
    }
    release(org, session, now);
    Money fromBonus = used.smallerOf(of(bonus, org));
    Money rest = used.minus(fromBonus);
    Money fromMain = toppedUp.containsKey(org) ? rest : rest.smallerOf(of(main, org));
    Money held = lastHeld;
    move(org, fromMain.negated(), fromBonus.negated());
    var result =
        new Captured(
            fromBonus,
            fromMain,
            rest.minus(fromMain),
            new Money(Math.max(0, held.minus(fromBonus).minus(fromMain).tiyn())));
    captured.put(session, result);
    return result;
  }

  private Money lastHeld = Money.ZERO;

  @Override
  public synchronized void release(OrgId org, SessionId session, Instant now) {
    HoldOutcome.Held held = open.remove(session);
    lastHeld = held == null ? Money.ZERO : held.total();
    if (held != null) {
      move(org, held.main(), held.bonus());
    }
  }

  @Override
  public synchronized Available available(OrgId org) {
    Money held =
        open.entrySet().stream()
            .filter(entry -> org.equals(owners.get(entry.getKey())))
            .map(entry -> entry.getValue().total())
            .reduce(Money.ZERO, Money::plus);
    return new Available(of(main, org), of(bonus, org), held);
  }

  private void move(OrgId org, Money intoMain, Money intoBonus) {
    main.merge(org, intoMain, Money::plus);
    bonus.merge(org, intoBonus, Money::plus);
  }

  private static Money of(Map<OrgId, Money> balances, OrgId org) {
    return balances.getOrDefault(org, Money.ZERO);
  }
}

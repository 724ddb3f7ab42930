package kz.isra.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;

/**
 * Where all accounts of an organizer stand after a number of operations.
 *
 * @param version the number of operations so far
 * @param toppedUp whether the organizer ever paid anything in; before that nothing makes a debt
 */
public record Book(
    OrgId org,
    long version,
    Map<Account, AccountState> accounts,
    Map<SessionId, OpenHold> holds,
    boolean toppedUp) {
  public Book {
    accounts = Map.copyOf(accounts);
    holds = Map.copyOf(holds);
  }

  /** What an operation makes of a book. */
  public record Applied(Book after, Posted posted) {}

  public static Book empty(OrgId org) {
    return new Book(org, 0, Map.of(), Map.of(), false);
  }

  public Money balance(Account account) {
    return state(account).balance();
  }

  public AccountState state(Account account) {
    return accounts.getOrDefault(account, AccountState.EMPTY);
  }

  public Optional<OpenHold> hold(SessionId session) {
    return Optional.ofNullable(holds.get(session));
  }

  public Available available() {
    Money held = balance(Account.HELD_MAIN).plus(balance(Account.HELD_BONUS));
    return new Available(balance(Account.MAIN), balance(Account.BONUS), held);
  }

  /**
   * As it stands once the holds that have expired are given back (I6). That is written with the
   * next hold or within a day; what people see and may spend does not wait for it.
   */
  public Available available(Instant now) {
    Available stored = available();
    Money main = Money.ZERO;
    Money bonus = Money.ZERO;
    for (OpenHold hold : holds.values()) {
      main = hold.hasExpired(now) ? main.plus(hold.main()) : main;
      bonus = hold.hasExpired(now) ? bonus.plus(hold.bonus()) : bonus;
    }
    return new Available(
        stored.main().plus(main),
        stored.bonus().plus(bonus),
        stored.held().minus(main).minus(bonus));
  }

  /**
   * Posts an operation.
   *
   * @throws IllegalStateException where an invariant would break; such an operation is a bug of
   *     ours and must never be written
   */
  public Applied apply(Operation operation) {
    var entries = new ArrayList<Entry>();
    var next = new EnumMap<Account, AccountState>(Account.class);
    next.putAll(accounts);
    net(operation)
        .forEach((account, amount) -> {
          Entry entry =
              Entry.next(org, account, state(account), amount, operation.id(), operation.at());
          Bounds.check(this, operation, entry);
          entries.add(entry);
          next.put(account, entry.state());
        });
    boolean paid = toppedUp || operation.kind() == Operation.Kind.TOP_UP;
    var after = new Book(org, version + 1, next, holdsAfter(operation), paid);
    Bounds.check(after);
    return new Applied(after, after.posted(operation, entries));
  }

  private Posted posted(Operation operation, List<Entry> entries) {
    return new Posted(
        org, version, operation, entries, balance(Account.MAIN), balance(Account.BONUS));
  }

  private static Map<Account, Money> net(Operation operation) {
    var net = new EnumMap<Account, Money>(Account.class);
    for (Posting posting : operation.postings()) {
      net.merge(posting.from(), posting.amount().negated(), Money::plus);
      net.merge(posting.to(), posting.amount(), Money::plus);
    }
    net.values().removeIf(Money.ZERO::equals);
    return net;
  }

  private Map<SessionId, OpenHold> holdsAfter(Operation operation) {
    if (operation.session().isEmpty()) {
      return holds;
    }
    var next = new HashMap<>(holds);
    SessionId session = operation.session().get();
    if (operation.kind() == Operation.Kind.HOLD) {
      var hold =
          new OpenHold(
              operation.moved(Account.MAIN, Account.HELD_MAIN),
              operation.moved(Account.BONUS, Account.HELD_BONUS),
              version,
              operation.at());
      if (next.put(session, hold) != null) {
        throw new IllegalStateException(session + " holds money already");
      }
    } else {
      next.remove(session);
    }
    return next;
  }
}

package kz.isra.adapter.dynamodb.ledger;

import static kz.isra.adapter.dynamodb.Attributes.instant;
import static kz.isra.adapter.dynamodb.Attributes.number;
import static kz.isra.adapter.dynamodb.Attributes.of;
import static kz.isra.adapter.dynamodb.Attributes.optionalText;
import static kz.isra.adapter.dynamodb.Attributes.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Account;
import kz.isra.domain.ledger.AccountState;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Entry;
import kz.isra.domain.ledger.OpenHold;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.Posted;
import kz.isra.domain.ledger.Posting;
import kz.isra.domain.money.Money;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the Ledger table: an organizer's head and operations, and the markers of ids. */
final class LedgerItems {
  static final String PK = "pk"; // S, partition key: org id, or op#<operation id> for a marker
  static final String SK = "sk"; // S, sort key: head, op#<12 digits of the version>, or marker
  static final String HEAD = "head";
  static final String MARKER = "marker";
  static final String ORG = "org"; // S, marker only
  static final String VERSION = "version"; // N, of the book after the operation

  private static final String ACCOUNTS = "accounts"; // M, account name to {balance, entries, hash}
  private static final String HOLDS = "holds"; // M, session id to {main, bonus, version, at}
  private static final String TOPPED_UP = "toppedUp"; // BOOL
  private static final String OPERATION = "operation"; // S, operation id
  private static final String KIND = "kind"; // S
  private static final String REASON = "reason"; // S, sometimes
  private static final String AT = "at"; // N, ms
  private static final String SESSION = "session"; // S, sometimes
  private static final String TOP_UP = "topUp"; // S, sometimes
  private static final String POSTINGS = "postings"; // L of M {from, to, amount}
  private static final String ENTRIES = "entries"; // L of M {account, number, amount, after, …}
  private static final String MAIN_AFTER = "mainAfter"; // N, tiyn
  private static final String BONUS_AFTER = "bonusAfter"; // N, tiyn

  private LedgerItems() {}

  static Map<String, AttributeValue> headKey(OrgId org) {
    return Map.of(PK, of(org.value()), SK, of(HEAD));
  }

  static Map<String, AttributeValue> operationKey(OrgId org, long version) {
    return Map.of(PK, of(org.value()), SK, operationSort(version));
  }

  static AttributeValue operationSort(long version) {
    return of("op#%012d".formatted(version));
  }

  static Map<String, AttributeValue> markerKey(OperationId id) {
    return Map.of(PK, of("op#" + id.value()), SK, of(MARKER));
  }

  static Map<String, AttributeValue> marker(Posted posted) {
    var item = new HashMap<>(markerKey(posted.operation().id()));
    item.put(ORG, of(posted.org().value()));
    item.put(VERSION, of(posted.version()));
    return item;
  }

  static Map<String, AttributeValue> head(Book book) {
    var accounts = new HashMap<String, AttributeValue>();
    book.accounts().forEach((account, state) -> accounts.put(account.name(), state(state)));
    var holds = new HashMap<String, AttributeValue>();
    book.holds().forEach((session, hold) -> holds.put(session.value(), hold(hold)));
    var item = new HashMap<>(headKey(book.org()));
    item.put(VERSION, of(book.version()));
    item.put(ACCOUNTS, AttributeValue.fromM(accounts));
    item.put(HOLDS, AttributeValue.fromM(holds));
    item.put(TOPPED_UP, AttributeValue.fromBool(book.toppedUp()));
    return item;
  }

  static Book book(OrgId org, Map<String, AttributeValue> item) {
    var accounts = new HashMap<Account, AccountState>();
    map(item, ACCOUNTS)
        .forEach((name, value) -> {
          var state = value.m();
          accounts.put(
              Account.valueOf(name),
              new AccountState(
                  money(state, "balance"), number(state, "entries"), text(state, "hash")));
        });
    var holds = new HashMap<SessionId, OpenHold>();
    map(item, HOLDS)
        .forEach((session, value) -> {
          var hold = value.m();
          holds.put(
              new SessionId(session),
              new OpenHold(
                  money(hold, "main"),
                  money(hold, "bonus"),
                  number(hold, "version"),
                  instant(hold, "at")));
        });
    boolean toppedUp = item.getOrDefault(TOPPED_UP, AttributeValue.fromBool(false)).bool();
    return new Book(org, number(item, VERSION), accounts, holds, toppedUp);
  }

  static Map<String, AttributeValue> operation(Posted posted) {
    Operation operation = posted.operation();
    var item = new HashMap<>(operationKey(posted.org(), posted.version()));
    item.put(VERSION, of(posted.version()));
    item.put(OPERATION, of(operation.id().value()));
    item.put(KIND, of(operation.kind().name()));
    item.put(AT, of(operation.at()));
    operation.reason().ifPresent(reason -> item.put(REASON, of(reason.name())));
    operation.session().ifPresent(session -> item.put(SESSION, of(session.value())));
    operation.topUp().ifPresent(topUp -> item.put(TOP_UP, of(topUp.value())));
    item.put(
        POSTINGS,
        AttributeValue.fromL(operation.postings().stream().map(LedgerItems::posting).toList()));
    item.put(
        ENTRIES, AttributeValue.fromL(posted.entries().stream().map(LedgerItems::entry).toList()));
    item.put(MAIN_AFTER, of(posted.mainAfter().tiyn()));
    item.put(BONUS_AFTER, of(posted.bonusAfter().tiyn()));
    return item;
  }

  static Posted posted(Map<String, AttributeValue> item) {
    var operation =
        new Operation(
            new OperationId(text(item, OPERATION)),
            Operation.Kind.valueOf(text(item, KIND)),
            optionalText(item, REASON).map(Operation.Reason::valueOf),
            instant(item, AT),
            optionalText(item, SESSION).map(SessionId::new),
            optionalText(item, TOP_UP).map(TopUpId::new),
            list(item, POSTINGS).stream().map(value -> posting(value.m())).toList());
    return new Posted(
        new OrgId(text(item, PK)),
        number(item, VERSION),
        operation,
        list(item, ENTRIES).stream().map(value -> entry(value.m())).toList(),
        money(item, MAIN_AFTER),
        money(item, BONUS_AFTER));
  }

  private static AttributeValue state(AccountState state) {
    return AttributeValue.fromM(
        Map.of(
            "balance", of(state.balance().tiyn()),
            "entries", of(state.entries()),
            "hash", of(state.hash())));
  }

  private static AttributeValue hold(OpenHold hold) {
    return AttributeValue.fromM(
        Map.of(
            "main", of(hold.main().tiyn()),
            "bonus", of(hold.bonus().tiyn()),
            "version", of(hold.version()),
            "at", of(hold.at())));
  }

  private static AttributeValue posting(Posting posting) {
    return AttributeValue.fromM(
        Map.of(
            "from", of(posting.from().name()),
            "to", of(posting.to().name()),
            "amount", of(posting.amount().tiyn())));
  }

  private static Posting posting(Map<String, AttributeValue> item) {
    return new Posting(
        Account.valueOf(text(item, "from")),
        Account.valueOf(text(item, "to")),
        money(item, "amount"));
  }

  private static AttributeValue entry(Entry entry) {
    return AttributeValue.fromM(
        Map.of(
            "account", of(entry.account().name()),
            "number", of(entry.number()),
            "amount", of(entry.amount().tiyn()),
            "after", of(entry.after().tiyn()),
            "previous", of(entry.previous()),
            "hash", of(entry.hash())));
  }

  private static Entry entry(Map<String, AttributeValue> item) {
    return new Entry(
        Account.valueOf(text(item, "account")),
        number(item, "number"),
        money(item, "amount"),
        money(item, "after"),
        text(item, "previous"),
        text(item, "hash"));
  }

  private static Money money(Map<String, AttributeValue> item, String name) {
    return new Money(number(item, name));
  }

  private static Map<String, AttributeValue> map(Map<String, AttributeValue> item, String name) {
    return item.getOrDefault(name, AttributeValue.fromM(Map.of())).m();
  }

  private static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
    return item.getOrDefault(name, AttributeValue.fromL(List.of())).l();
  }
}
